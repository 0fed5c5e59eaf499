package dev.sommelier.understanding.request;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells requests that have the form of a noun phrase and a question mark. */
final class PhrasedRequests {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.BODY,
            Dimension.ALCOHOL, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final Set<Dimension> OFFERED = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.ALCOHOL);
    private static final Set<String> FILLERS = Set.of("a", "an", "some", "any", "and", "so", "ok", "well", "а", "и", "ну", "но", "тогда");
    private static final Set<String> WINE = Set.of("wine", "wines", "bottle", "one", "stuff", "вино", "винцо");
    private static final Set<String> DESCRIBING = Set.of("that", "that's", "thats", "which", "without", "которое", "который", "которая",
            "чтобы", "чтоб", "без");
    private static final Set<String> OFFERING = Set.of("можно", "есть", "найдется", "найдутся", "имеется");

    private static final Set<String> FROM = Set.of("из", "с", "со");

    private PhrasedRequests() {
    }

    /**
     * Whether a style stands first, and then what the wine is to be like: "alcohol-free wine that doesn't taste of
     * sadness?"
     */
    static boolean describesWine(List<Token> sentence, List<Mention> mentions, int start) {
        int at = behindStyle(sentence, mentions, start, STYLE);
        int next = at > 0 && at < sentence.size() && sentence.get(at).is(",") ? at + 1 : at;
        return next > 0 && next < sentence.size() && DESCRIBING.contains(sentence.get(next).text());
    }

    /** Whether it asks if there is such a wine too: «а сухое можно?», «красное есть, не все белое пьют». */
    static boolean asksWhetherThereIs(List<Token> sentence, List<Mention> mentions, int start) {
        int at = behindStyle(sentence, mentions, start, OFFERED);
        return at > 0 && at < sentence.size() && OFFERING.contains(sentence.get(at).text())
                && (at + 1 == sentence.size() || sentence.get(at + 1).is(Token.Type.STOP));
    }

    /** Whether it asks if there is a wine of another place: «можно из Нового Света?» */
    static boolean asksForPlace(List<Token> sentence, List<Mention> mentions, int start) {
        int at = 0;
        while (at < sentence.size() && FILLERS.contains(sentence.get(at).text())) {
            at++;
        }
        boolean from = at + 2 < sentence.size() && OFFERING.contains(sentence.get(at).text())
                && FROM.contains(sentence.get(at + 1).text());
        int place = start + at + 2;
        return from && mentions.stream().anyMatch(m -> m.from() == place && m.to() == start + sentence.size()
                && (m.is(Dimension.COUNTRY) || m.is(Dimension.REGION)));
    }

    /** The place in the sentence behind the style that opens it, or -1. */
    private static int behindStyle(List<Token> sentence, List<Mention> mentions, int start, Set<Dimension> dimensions) {
        int at = 0;
        while (at < sentence.size() && FILLERS.contains(sentence.get(at).text())) {
            at++;
        }
        int opening = at;
        while (at < sentence.size()) {
            int here = start + at;
            int to = mentions.stream().filter(m -> m.from() == here && dimensions.contains(m.dimension()))
                    .mapToInt(Mention::to).max().orElse(-1);
            boolean noun = at > opening && WINE.contains(sentence.get(at).text());
            if (to < 0 && !noun) {
                break;
            }
            at = noun ? at + 1 : to - start;
        }
        return at > opening ? at : -1;
    }
}
