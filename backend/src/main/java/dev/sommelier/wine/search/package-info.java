/** The catalogue and the ratings over HTTP. */
package dev.sommelier.wine.search;
