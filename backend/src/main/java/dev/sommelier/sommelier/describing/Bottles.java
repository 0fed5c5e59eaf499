package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How many bottles a company needs: half a bottle for each who drinks, two thirds for a long evening. */
final class Bottles {

    private static final int MOST_PEOPLE = 5000;
    private static final int DIGITS = 4;
    private static final Set<String> BOTTLE = WordClasses.of("bottle");
    private static final Set<String> COMPANY = WordClasses.of("company");
    private static final Set<String> HOURS = WordClasses.of("hours");
    private static final Set<String> FOR = Set.of("for", "of", "are", "на", "для");
    private static final Set<String> TABLES = WordClasses.of("table");
    private static final Set<String> ONE = Set.of("one", "single", "1", "одна", "одной", "одну");
    private static final List<String> COLLECTIVE = List.of("двое", "двоих", "трое", "троих", "четвер", "пятер", "шестер", "семер",
            "восьмер", "девятер", "десятер");

    private static final List<List<String>> WORDS = List.of(
            List.of("two", "двоих", "двое", "двух", "couple"), List.of("three", "троих", "трое", "трех"),
            List.of("four", "четверых", "четверо", "четырех"), List.of("five", "пятерых", "пятеро", "пять", "пяти"),
            List.of("six", "шестерых", "шестеро", "шесть", "шести"), List.of("seven", "семерых", "семеро", "семь", "семи"),
            List.of("eight", "восьмерых", "восьмеро", "восемь", "восьми"), List.of("nine", "девятерых", "девять", "девяти"),
            List.of("ten", "десятерых", "десять", "десяти"), List.of("eleven", "одиннадцать"),
            List.of("twelve", "dozen", "двенадцать", "двенадцати", "дюжина"));

    private final Templates templates;

    Bottles(Templates templates) {
        this.templates = templates;
    }

    String of(DialogueCue topic, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        if (topic == DialogueCue.GLASSES) {
            return templates.say("bottles.glasses", language, situation.seed());
        }
        String asked = situation.understood().reading().text();
        int people = people(asked, false);
        List<ShownList> lists = situation.understood().dialogue().lists();
        for (int i = lists.size() - 1; i >= 0 && people == 0; i--) {
            people = people(lists.get(i).request(), true);
        }
        if (people < 2) {
            return templates.say("bottles.rule", language, situation.seed());
        }
        int least = (people + 1) / 2;
        int most = Math.max(least + 1, (2 * people + 2) / 3);
        int given = named(asked);
        String verdict = given == 0 ? "" : templates.say(given >= least ? "bottles.enough" : "bottles.short", language,
                situation.seed(), Map.of("given", given + " " + counted(given, language), "people", String.valueOf(people))) + " ";
        return verdict + templates.say("bottles", language, situation.seed(), Map.of("people", String.valueOf(people),
                "least", String.valueOf(least), "most", String.valueOf(most),
                "bottles", language.choose("bottles", most % 10 == 1 && most % 100 != 11 ? "бутылки" : "бутылок")));
    }

    /**
     * The first number of the text that can be a company, 0 when there is none.
     *
     * @param told whether a word must tell that it counts people, because the text speaks of other things too
     */
    private static int people(String text, boolean told) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(text));
        for (int at = 0; at < tokens.size(); at++) {
            int number = number(tokens.get(at));
            boolean company = near(tokens, at, COMPANY) || COLLECTIVE.stream().anyMatch(tokens.get(at).text()::startsWith)
                    || at > 1 && FOR.contains(tokens.get(at - 1).text()) && TABLES.contains(tokens.get(at - 2).text());
            if (number > 0 && !follows(tokens, at, BOTTLE) && !follows(tokens, at, HOURS) && (company || !told)) {
                return number;
            }
        }
        return 0;
    }

    /** How many bottles the text names, 0 when it names none. */
    static int named(String text) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(text));
        return IntStream.range(0, tokens.size()).filter(at -> follows(tokens, at, BOTTLE))
                .map(at -> ONE.contains(tokens.get(at).text()) ? 1 : number(tokens.get(at))).filter(number -> number > 0)
                .findFirst().orElse(0);
    }

    private static int number(Token token) {
        if (token.is(Token.Type.NUMBER) && token.text().length() <= DIGITS
                && token.text().chars().allMatch(Character::isDigit)) {
            int number = Integer.parseInt(token.text());
            return number <= MOST_PEOPLE ? number : 0;
        }
        return IntStream.range(0, WORDS.size()).filter(i -> WORDS.get(i).contains(token.text())).map(i -> i + 2)
                .findFirst().orElse(0);
    }

    private static boolean follows(List<Token> tokens, int at, Set<String> words) {
        return at + 1 < tokens.size() && words.contains(tokens.get(at + 1).text());
    }

    /** Whether one of the words stands beside a number: «человек на 12», "12 adults", "party of 12". */
    private static boolean near(List<Token> tokens, int at, Set<String> words) {
        return IntStream.rangeClosed(Math.max(0, at - 2), Math.min(tokens.size() - 1, at + 1)).filter(other -> other != at)
                .anyMatch(other -> words.contains(tokens.get(other).text()));
    }

    static String counted(int count, Language language) {
        int tail = count % 100;
        boolean teens = tail >= 11 && tail <= 14;
        return language.choose(count == 1 ? "bottle" : "bottles", teens || count % 10 == 0 || count % 10 >= 5 ? "бутылок"
                : count % 10 == 1 ? "бутылка" : "бутылки");
    }
}
