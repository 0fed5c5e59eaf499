package dev.sommelier.insight.context;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.profile.KnownWines;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A taste context as text for the model: one fact a line with its number from 1, constraints first and then the latest, as
 * many as {@link #MOST_TOKENS} allow.
 *
 * @param told the insights of the lines, in order
 */
public record TasteContextText(String text, List<Insight> told) {

    public static final TasteContextText NONE = new TasteContextText("", List.of());

    static final int MOST_TOKENS = 600;

    /**
     * Upper bounds of tokens per character, by script. Tokenizers put 4 or more Latin and 2 to 3 Cyrillic letters of
     * running text into one, hardly any digits and signs, and tear emoji and rare scripts apart.
     */
    private static final double LATIN = 1 / 3.0;
    private static final double CYRILLIC = 1 / 2.0;
    private static final double SIGN = 1;
    private static final double OTHER = 2;

    private static final int FIRST_AFTER_ASCII = 0x80;
    private static final int FIRST_AFTER_LATIN = 0x250;

    static TasteContextText of(Stream<Insight> insights, KnownWines wines) {
        List<Insight> sorted = insights
                .sorted(Comparator.comparing((Insight insight) -> insight.kind() != InsightKind.CONSTRAINT)
                        .thenComparing(Comparator.comparing(Insight::learnedAt).reversed()))
                .toList();
        StringBuilder text = new StringBuilder();
        List<Insight> told = new ArrayList<>();
        double room = MOST_TOKENS;
        for (Insight insight : sorted) {
            String line = told.size() + 1 + ". "
                    + line(insight, wines.nameOf(insight.wineId()).orElse(insight.text()));
            room -= tokens(line);
            if (room < 0) {
                break;
            }
            text.append(line);
            told.add(insight);
        }
        return new TasteContextText(text.toString().stripTrailing(), List.copyOf(told));
    }

    /** The insight of the line with this number; empty when there is none. */
    public Optional<Insight> line(int number) {
        return number >= 1 && number <= told.size() ? Optional.of(told.get(number - 1)) : Optional.empty();
    }

    /** An upper bound of the tokens of a text. */
    static double tokens(String text) {
        return text.codePoints().mapToDouble(TasteContextText::tokens).sum();
    }

    private static double tokens(int point) {
        if (point < FIRST_AFTER_ASCII) {
            return Character.isLetter(point) || point == ' ' ? LATIN : SIGN;
        }
        if (Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC) {
            return CYRILLIC;
        }
        return point < FIRST_AFTER_LATIN ? SIGN : OTHER;
    }

    private static String time(EventTime time) {
        if (time == null || time.from() == null) {
            return time != null && time.state() == EventTime.State.PAST ? " (past)" : "";
        }
        return time.from().equals(time.to()) ? " (on " + time.from() + ")"
                : " (some day from " + time.from() + " to " + time.to() + ")";
    }

    private static String line(Insight insight, String wine) {
        String label = switch (insight.kind()) {
            case LIKED_WINE -> "likes";
            case DISLIKED_WINE -> "dislikes";
            case EVENT -> "event";
            case FOOD -> "food";
            case CONSTRAINT -> "constraint";
        } + (insight.isOwn() ? "" : " of their " + insight.detail().holder().replace('_', ' '));
        boolean isOtherName = !PlainWords.normalised(wine).equals(PlainWords.normalised(insight.text()));
        return label + ": " + insight.text() + (isOtherName ? " (the wine " + wine + ")" : "")
                + time(insight.time())
                + (insight.sessionId() == null ? ", rated " : ", said ")
                + insight.learnedAt().atZone(ZoneOffset.UTC).toLocalDate() + "\n";
    }
}
