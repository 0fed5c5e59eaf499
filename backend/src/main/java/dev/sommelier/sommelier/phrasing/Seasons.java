package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.List;

/** The words for the four seasons, from {@code sommelier/wording/seasons.csv}. */
public final class Seasons {

    private final List<CsvRow> rows = CsvFile.read("sommelier/wording/seasons.csv");

    /** The season's code: winter, spring, summer or autumn. */
    public String code(int month) {
        return rowsOf(month).get(0).getField("season");
    }

    /** A phrase for the season: "on a summer evening", «летним вечером». */
    public String now(int month, long seed, Language language) {
        return row(month, seed).getField(language.choose("en_now", "ru_now"));
    }

    /** Sentences that open with the season. */
    public List<String> openings(int month, Language language) {
        return rowsOf(month).stream().map(row -> row.getField(language.choose("en_open", "ru_open"))).toList();
    }

    /** The season after "suit": "summer", «лету». */
    public String dative(int month, Language language) {
        CsvRow row = rowsOf(month).get(0);
        return language.choose(row.getField("season"), row.getField("ru_for"));
    }

    private CsvRow row(int month, long seed) {
        List<CsvRow> rowsOf = rowsOf(month);
        return rowsOf.get(Math.floorMod(Templates.mix(seed, "season"), rowsOf.size()));
    }

    private List<CsvRow> rowsOf(int month) {
        return rows.stream().filter(row -> row.words("months").contains(String.valueOf(month))).toList();
    }
}
