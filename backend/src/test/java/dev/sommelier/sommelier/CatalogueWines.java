package dev.sommelier.sommelier;

import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRow;
import dev.sommelier.wine.importing.WineCsv;
import dev.sommelier.wine.names.NameIndex;
import dev.sommelier.wine.names.NameWords;
import dev.sommelier.wine.names.WineNames;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.WineRanking;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The shipped catalogue, its ranking and its names without a database. */
public final class CatalogueWines {

    public static final Vocabulary VOCABULARY = new Vocabulary();
    static final Pairings PAIRINGS = new Pairings();
    static final WineRanking RANKING = new WineRanking(PAIRINGS);
    static final WineNames NAMES = new WineNames(new NameWords(VOCABULARY));
    private static final Map<UUID, WineRow> ROWS = new LinkedHashMap<>();
    public static final List<Wine> ALL = read();
    static final NameIndex INDEX = NAMES.index(ALL);

    private CatalogueWines() {
    }

    /** The wine as another query would read it: equal, but another instance. */
    static Wine readAgain(Wine wine) {
        return Wine.of(wine.id(), ROWS.get(wine.id()));
    }

    private static List<Wine> read() {
        for (WineRow row : new WineCsv(VOCABULARY).read(ClasspathFile.bytes("catalogue/wines.csv")).rows()) {
            ROWS.put(UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8)), row);
        }
        return ROWS.entrySet().stream().map(row -> Wine.of(row.getKey(), row.getValue())).toList();
    }
}
