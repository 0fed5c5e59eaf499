/** Catalogue entries with their vocabulary in both languages. */
package dev.sommelier.wine.catalogue;
