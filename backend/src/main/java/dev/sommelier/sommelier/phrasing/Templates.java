package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of {@code answers.csv}, {@code follow-ups.csv} and {@code constraints.csv} in {@code sommelier/wording/}. A
 * key has variants, of which a seed picks one: a turn is
 * always worded the same, while two chats differ. {@code {dish}} is filled in as it is, {@code {Dish}} with a capital.
 */
public final class Templates {

    private static final Pattern PLACE = Pattern.compile("\\{(\\p{Lu}?)(\\w+)}");

    private final Map<String, List<CsvRow>> variants = new HashMap<>();

    public Templates() {
        for (String file : List.of("answers", "follow-ups", "constraints")) {
            for (CsvRow row : CsvFile.read("sommelier/wording/" + file + ".csv")) {
                variants.computeIfAbsent(row.getField("key"), key -> new ArrayList<>()).add(row);
            }
        }
    }

    public boolean has(String key) {
        return variants.containsKey(key);
    }

    public String say(String key, Language language, long seed, Map<String, String> values) {
        List<CsvRow> rows = variants.get(key);
        int index = Math.floorMod(mix(seed, key), rows.size());
        String template = rows.get(index).getField(language.choose("en", "ru"));
        return fill(template, values);
    }

    /** Every variant, filled in. */
    public List<String> all(String key, Language language, Map<String, String> values) {
        return variants.get(key).stream().map(row -> fill(row.getField(language.choose("en", "ru")), values)).toList();
    }

    /** The only variant as it is written, to stand inside a sentence. */
    public String words(String key, Language language) {
        return variants.get(key).get(0).getField(language.choose("en", "ru"));
    }

    public String say(String key, Language language, long seed) {
        return say(key, language, seed, Map.of());
    }

    public String say(String key, Situation situation, Map<String, String> values) {
        return say(key, situation.language(), situation.seed(), values);
    }

    public String say(String key, Situation situation) {
        return say(key, situation, Map.of());
    }

    static String fill(String template, Map<String, String> values) {
        Matcher place = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            String name = place.group(1).toLowerCase(Locale.ROOT) + place.group(2);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("No value for " + name + " in: " + template);
            }
            place.appendReplacement(text,
                    Matcher.quoteReplacement(place.group(1).isEmpty() ? value : capital(value)));
        }
        return capital(place.appendTail(text).toString().replaceFirst("^: ", ""));
    }

    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** Hashes a seed, so that consecutive turns do not take consecutive variants. */
    static int mix(long seed, String key) {
        long mixed = (seed ^ key.hashCode() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 33);
    }
}
