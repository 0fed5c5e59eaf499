package dev.sommelier.insight.rules.food;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts the words of a food as they were said into the form of a dictionary: «запечённую утку с яблоками» is «запеченная утка с
 * яблоками». Russian nouns are those of {@code food-words.csv}, else their form is guessed; English words stay as they are.
 */
final class FoodWords {

    private static final Set<String> PREPOSITIONS = Set.of("с", "со", "в", "во", "на", "из", "по", "под", "без", "и", "от", "а");
    private static final Set<String> ENGLISH_PREPOSITIONS =
            Set.of("with", "in", "on", "and", "alla", "al", "au", "aux", "de", "du", "a", "for", "of");
    /** Behind what tells a cuisine: "Thai food". */
    private static final Set<String> GENERAL = Set.of("food", "foods", "cuisine", "cooking", "dish", "dishes", "stuff", "dinner", "lunch",
            "night");
    private static final Pattern ADJECTIVE = Pattern.compile(
            ".{2,}(ый|ий|ой|ая|яя|ое|ее|ую|юю|ого|его|ому|ему|ым|им|ые|ие|ых|их|ыми|ими|ей)");
    private static final Pattern ADJECTIVE_ENDING = Pattern.compile(
            "(ыми|ими|ого|его|ому|ему|ый|ий|ой|ая|яя|ое|ее|ую|юю|ым|им|ые|ие|ых|их|ей)$");
    private static final Pattern COURSE = Pattern.compile("starters?|appeti[sz]ers?|nibbles|snacks?|закус(?:ка|ки|ку|кой|ок|кам|ками)|закусить|закусон");
    private static final Pattern FINAL = Pattern.compile("[аеиоуыэюяьй]+$");
    private static final Pattern VELARS_AND_SIBILANTS = Pattern.compile(".*[гкхшщжч]");

    /** English words with a capital. */
    private final Map<String, String> proper = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<Character, List<String>> nouns = new HashMap<>();

    FoodWords() {
        for (CsvRow row : CsvFile.read("insight/food-words.csv")) {
            row.list("en").forEach(word -> proper.put(TextNormaliser.typed(word), word));
            row.list("ru").forEach(noun -> {
                forms.put(TextNormaliser.typed(noun), noun);
                nouns.computeIfAbsent(TextNormaliser.typed(noun).charAt(0), any -> new ArrayList<>()).add(noun);
            });
            row.list("irregular").forEach(pair -> forms.put(pair.split("=")[0], pair.split("=")[1]));
        }
    }

    /** The words between two places as a name. */
    String name(List<Token> tokens, int from, int to) {
        int end = to;
        while (end > from + 1 && PREPOSITIONS.contains(tokens.get(end - 1).text())) {
            end--;
        }
        List<String> said = tokens.subList(from, end).stream().map(Token::text).toList();
        if (!Endings.isCyrillic(said.get(0))) {
            return String.join(" ", said.stream().map(word -> word.equals("w") ? "with" : proper.getOrDefault(word, word)).toList());
        }
        int head = head(said);
        int noun = IntStream.range(0, head).filter(i -> !isAdjective(said.get(i))).findFirst().orElse(-1);
        String main = noun < 0 ? "" : noun(said.get(noun));
        List<String> words = new ArrayList<>(said);
        for (int i = 0; i < head; i++) {
            if (i == noun) {
                words.set(i, main);
            } else if (isAdjective(said.get(i))) {
                words.set(i, adjective(said.get(i), main));
            }
        }
        return String.join(" ", words);
    }

    /** What tells a food from others of its group: its main word, of Russian without its ending. */
    static String key(String name) {
        List<String> words = List.of(TextNormaliser.typed(name).split(" "));
        boolean russian = Endings.isCyrillic(words.get(0));
        int end = russian ? head(words) : english(words);
        while (!russian && end > 1 && GENERAL.contains(words.get(end - 1))) {
            end--;
        }
        String word = words.get(russian ? 0 : end - 1);
        if (russian) {
            word = words.subList(0, end).stream().filter(one -> !isLikeAdjective(one)).findFirst().orElse(word);
        }
        return russian ? FINAL.matcher(word).replaceAll("") : word.replaceAll("(?<=..)(es|s)$", "");
    }

    private static int english(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (ENGLISH_PREPOSITIONS.contains(words.get(i))) {
                return i;
            }
        }
        return words.size();
    }

    /** Where the words that change with the case end. */
    private static int head(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (PREPOSITIONS.contains(words.get(i))) {
                return i;
            }
        }
        return words.size();
    }

    /** Whether a word tells a part of a meal and no food. */
    static boolean isCourse(String word) {
        return COURSE.matcher(word).matches();
    }

    private static boolean isLikeAdjective(String word) {
        return ADJECTIVE.matcher(word).matches();
    }

    private boolean isAdjective(String word) {
        return isLikeAdjective(word) && !forms.containsKey(word) && listed(word).isEmpty();
    }

    private String noun(String word) {
        String known = forms.get(word);
        if (known != null) {
            return known;
        }
        String noun = listed(word);
        if (!noun.isEmpty()) {
            return noun;
        }
        boolean accusative = word.length() > 3 && (word.endsWith("у") || word.endsWith("ю"));
        return !accusative ? word : word.substring(0, word.length() - 1) + (word.endsWith("у") ? "а" : "я");
    }

    /** The noun of the list of which the word is a case; the longest, or empty. */
    private String listed(String word) {
        String best = "";
        for (String noun : nouns.getOrDefault(word.charAt(0), List.of())) {
            String stem = FINAL.matcher(TextNormaliser.typed(noun)).replaceAll("");
            if (stem.length() > 1 && noun.length() > best.length() && LexiconEntry.fits(stem + "*", word)) {
                best = noun;
            }
        }
        return best;
    }

    private static String adjective(String word, String noun) {
        String stem = ADJECTIVE_ENDING.matcher(word).replaceAll("");
        boolean soft = VELARS_AND_SIBILANTS.matcher(stem).matches();
        String plain = TextNormaliser.typed(noun);
        if (noun.isEmpty() || plain.endsWith("о") || plain.endsWith("е")) {
            return stem + "ое";
        }
        if (plain.endsWith("а") || plain.endsWith("я")) {
            return stem + "ая";
        }
        return plain.endsWith("ы") || plain.endsWith("и") ? stem + (soft ? "ие" : "ые") : stem + (soft ? "ий" : "ый");
    }
}
