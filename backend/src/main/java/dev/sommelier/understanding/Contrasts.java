package dev.sommelier.understanding;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads "from another country", "the same region, but white": what is wished against the wines shown. */
final class Contrasts {

    private record Pattern(LexiconEntry words, boolean other) {
    }

    /** In tokens; bounds the work for a long pasted text. */
    private static final int LONGEST = 60;

    private final List<Pattern> patterns = new ArrayList<>();

    Contrasts() {
        for (CsvRow row : CsvFile.read("understanding/contrasts.csv")) {
            Dimension dimension = Dimension.of(row.getField("dimension"));
            row.inBothLanguages().forEach(text -> patterns.add(new Pattern(
                    LexiconEntry.of(text, dimension, text), row.getField("kind").equals("other"))));
        }
    }

    /** Whether it asks for wine so: for another kind, or for the same one with a style. */
    boolean asks(Reading reading) {
        return found(reading).stream().anyMatch(pattern -> pattern.other() || pattern.words().dimension() == Dimension.GRAPE
                && (reading.wants(Dimension.COUNTRY) || reading.wants(Dimension.REGION)) || reading.wants(Dimension.COLOUR)
                || reading.wants(Dimension.KIND) || reading.wants(Dimension.SWEETNESS) || reading.wants(Dimension.BODY));
    }

    /**
     * The reading of a message that contrasts with what it names itself: "I always buy Marlborough Sauvignon; another grape,
     * please" refuses the grape.
     */
    Reading againstItself(Reading reading) {
        Map<Dimension, Facet> turned = new EnumMap<>(Dimension.class);
        turned.putAll(reading.facets());
        boolean changed = false;
        for (Pattern pattern : found(reading)) {
            Dimension dimension = pattern.words().dimension();
            if (pattern.other() && reading.wants(dimension)) {
                turned.put(dimension, Facet.refusing(reading.facet(dimension).wanted()));
                if (dimension == Dimension.GRAPE) {
                    turned.remove(Dimension.REGION);
                }
                changed = true;
            }
        }
        return changed ? reading.wishing(turned) : reading;
    }

    /**
     * @param shown the wines it is measured by
     * @param named whether they were named in the same message, so that the place or grape said is a part of the name
     */
    Wish apply(Wish wish, Reading reading, List<Wine> shown, boolean named) {
        Wish changed = wish;
        for (Pattern pattern : found(reading)) {
            Dimension dimension = pattern.words().dimension();
            Set<String> codes = new LinkedHashSet<>();
            for (Wine wine : shown) {
                codes.addAll(codes(wine, dimension));
            }
            if (codes.isEmpty() || !named && reading.wants(dimension)) {
                continue;
            }
            if (dimension == Dimension.REGION && codes.size() > 1 && !pattern.other()) {
                dimension = Dimension.COUNTRY;
                codes = shown.stream().map(Wine::country).collect(Collectors.toCollection(LinkedHashSet::new));
            }
            changed = changed.without(Dimension.REGION);
            changed = dimension == Dimension.GRAPE ? changed : changed.without(Dimension.COUNTRY);
            Facet facet = pattern.other() ? new Facet(Set.of(), codes) : Facet.wanting(codes);
            changed = changed.with(dimension, changed.without(dimension).facet(dimension).then(facet));
        }
        return changed;
    }

    private static List<String> codes(Wine wine, Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> List.of(wine.country());
            case REGION -> wine.region() == null ? List.of() : List.of(wine.region());
            default -> wine.grapes().stream().limit(1).toList();
        };
    }

    private List<Pattern> found(Reading reading) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(reading.text()));
        List<Pattern> found = new ArrayList<>();
        for (int at = 0; at < Math.min(tokens.size(), LONGEST); at++) {
            int here = at;
            patterns.stream().filter(pattern -> pattern.words().matches(tokens, here)).forEach(found::add);
        }
        return found;
    }
}
