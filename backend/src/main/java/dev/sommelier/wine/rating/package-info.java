/** What a person thought of a wine. */
package dev.sommelier.wine.rating;
