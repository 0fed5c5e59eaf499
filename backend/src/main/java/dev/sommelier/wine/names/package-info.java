/** Recognises a wine by what a person calls it. */
package dev.sommelier.wine.names;
