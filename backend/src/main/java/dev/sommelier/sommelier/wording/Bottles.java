package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.dialogue.Cue;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;

/** How many bottles a company needs: half a bottle for each who drinks, two thirds for a long evening. */
final class Bottles {

    private static final int MOST_PEOPLE = 5000;
    private static final int DIGITS = 4;

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

    String of(Cue topic, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        if (topic == Cue.GLASSES) {
            return templates.say("bottles.glasses", language, situation.seed());
        }
        int people = people(situation.understood().reading().text());
        people = people == 0 ? people(situation.understood().followUp().list().request()) : people;
        if (people < 2) {
            return templates.say("bottles.rule", language, situation.seed());
        }
        int least = (people + 1) / 2;
        int most = Math.max(least + 1, (2 * people + 2) / 3);
        return templates.say("bottles", language, situation.seed(), Map.of("people", String.valueOf(people),
                "least", String.valueOf(least), "most", String.valueOf(most),
                "bottles", language == Language.RU ? russian(most) : "bottles"));
    }

    /** The first number of the text that can be a company, 0 when there is none. */
    private static int people(String text) {
        for (Token token : Tokenizer.tokens(TextNormaliser.typed(text))) {
            if (token.is(Token.Type.NUMBER) && token.text().length() <= DIGITS
                    && token.text().chars().allMatch(Character::isDigit)) {
                int number = Integer.parseInt(token.text());
                return number <= MOST_PEOPLE ? number : 0;
            }
            for (int i = 0; i < WORDS.size(); i++) {
                if (WORDS.get(i).contains(token.text())) {
                    return i + 2;
                }
            }
        }
        return 0;
    }

    private static String russian(int count) {
        int tail = count % 100;
        boolean teens = tail >= 11 && tail <= 14;
        return teens || count % 10 == 0 || count % 10 >= 5 ? "бутылок" : count % 10 == 1 ? "бутылка" : "бутылки";
    }
}
