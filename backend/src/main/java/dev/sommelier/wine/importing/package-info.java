/** Reads the built-in catalogue and a shop's stock from CSV, and stores what has changed. */
package dev.sommelier.wine.importing;
