/**
 * Imports the built-in catalogue ({@code resources/catalogue/wines.csv}) and a shop's stock from CSV.
 *
 * <p>Entries: {@link dev.sommelier.wine.importing.CatalogueLoader} at start, {@link
 * dev.sommelier.wine.importing.StockImport} by command. Both read with {@link dev.sommelier.wine.importing.WineCsv} and
 * store with {@link dev.sommelier.wine.importing.WineImport}. Owns the tables {@code wine} and {@code wine_import}.
 */
package dev.sommelier.wine.importing;
