package dev.sommelier.understanding.question;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells a name that something is said of from a name that is ordered. In Russian the order of words decides: «мальбек
 * сухой?» asks, «сухой мальбек?» orders; "Rioja Reserva?" orders too.
 */
public record Predication(List<Token> tokens, List<Mention> mentions) {

    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.KIND);
    private static final Set<Dimension> TRAITS = EnumSet.of(Dimension.SWEETNESS, Dimension.COLOUR, Dimension.BODY,
            Dimension.TANNIN, Dimension.ACIDITY);
    private static final Set<String> BEING = Set.of("это");
    private static final Set<String> FILLERS = Set.of("а", "и", "ну", "скажите", "слушай", "вино", "вообще", "всегда", "обычно",
            "правда", "же", "ведь", "бывает", "только", "точно", "разве");
    /** Words of a bottle's name that say how it was made: "reserva", "riserva", «классико». */
    private static final Set<String> TIERS = WordClasses.of("tier");

    /** Whether the whole message is a name, what is said of it, and a question mark. */
    public boolean asks() {
        if (!isAsked() || tokens.stream().noneMatch(token -> Endings.isCyrillic(token.text()))) {
            return false;
        }
        int at = skipped(0);
        Mention name = mentionAt(at);
        if (name == null) {
            return false;
        }
        int next = skipped(name.to());
        boolean being = next < tokens.size() && BEING.contains(tokens.get(next).text());
        Mention said = mentionAt(being ? skipped(next + 1) : next);
        return said != null && (being || NAMES.contains(name.dimension()) && !name.is(Dimension.KIND)
                && TRAITS.contains(said.dimension()) && IntStream.range(said.to(), tokens.size() - 1)
                        .allMatch(rest -> skipped(rest) > rest));
    }

    /** Whether the message is nothing but a name of grape or place with its tier. */
    boolean isBareName() {
        boolean tier = false;
        boolean name = false;
        for (int at = 0; at < tokens.size(); at++) {
            int here = at;
            String word = tokens.get(at).text();
            boolean named = mentions.stream().anyMatch(m -> m.from() <= here && here < m.to()
                    && (m.is(Dimension.GRAPE) || m.is(Dimension.REGION)));
            tier |= TIERS.contains(word);
            name |= named;
            if (!named && !TIERS.contains(word) && !tokens.get(at).is("?") && !word.equals("есть")) {
                return false;
            }
        }
        return tier && name;
    }

    private boolean isAsked() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("?");
    }

    private int skipped(int from) {
        int at = from;
        while (at < tokens.size() && FILLERS.contains(tokens.get(at).text())) {
            at++;
        }
        return at;
    }

    private Mention mentionAt(int at) {
        return mentions.stream().filter(m -> m.from() == at && (NAMES.contains(m.dimension()) || TRAITS.contains(m.dimension())))
                .min(Comparator.comparing(m -> m.is(Dimension.KIND))).orElse(null);
    }
}
