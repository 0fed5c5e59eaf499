package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.OrdinaryWords;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words of a message that neither the lexicon nor the everyday words know. */
final class UnknownWords {

    private static final int SHORTEST = 4;
    private static final int MOST = 5;
    /** Everyday words that may stand between "with" and the name of a dish: "with my grandmother's famous …". */
    private static final int BETWEEN = 3;
    private static final Set<String> BEFORE_DISH = Set.of("with", "having", "eating", "cooking", "making", "made", "serving",
            "for", "beside", "alongside", "cook", "eat", "serve", "к", "ко", "под", "готовлю", "готовим", "делаю", "делаем",
            "жарю", "варю", "пеку", "едим", "ем", "подаю", "подаем", "приготовила", "приготовил", "готовит", "запекаю");

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final OrdinaryWords ordinary;
    private final String message;

    /** @param message as it was written, because a capital tells the name of a person or a place */
    UnknownWords(List<Token> tokens, List<Mention> mentions, OrdinaryWords ordinary, String message) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.ordinary = ordinary;
        this.message = message;
    }

    Reading.Unknown found() {
        List<String> words = new ArrayList<>();
        String dish = "";
        for (int i = 0; i < tokens.size() && words.size() < MOST; i++) {
            if (isUnknown(i)) {
                words.add(tokens.get(i).text());
                dish = dish.isEmpty() && standsForDish(i) ? name(i) : dish;
            }
        }
        return new Reading.Unknown(List.copyOf(words), dish);
    }

    private boolean isUnknown(int at) {
        Token token = tokens.get(at);
        return token.is(Token.Type.WORD) && token.text().length() >= SHORTEST && token.text().indexOf('\'') < 0
                && !ordinary.contains(token.text()) && !isName(token.text())
                && mentions.stream().noneMatch(m -> m.from() <= at && at < m.to());
    }

    /** Whether the word has a capital inside a sentence. */
    private boolean isName(String word) {
        Pattern capital = Pattern.compile("[\\p{L},] +" + Pattern.quote(word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)), Pattern.UNICODE_CASE);
        return capital.matcher(message).find();
    }

    /** Whether a word such as "with" opens the phrase, with no dish that is known in between. */
    private boolean standsForDish(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 1 - BETWEEN; i--) {
            Token token = tokens.get(i);
            if (BEFORE_DISH.contains(token.text())) {
                return true;
            }
            if (!token.is(Token.Type.WORD)) {
                return false;
            }
        }
        return false;
    }

    /** The unknown words in a row. */
    private String name(int at) {
        StringBuilder name = new StringBuilder(tokens.get(at).text());
        for (int i = at + 1; i < tokens.size() && isUnknown(i); i++) {
            name.append(' ').append(tokens.get(i).text());
        }
        return name.toString();
    }
}
