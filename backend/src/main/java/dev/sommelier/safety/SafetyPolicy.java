package dev.sommelier.safety;

import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.safety.SafetyCategory.Hold;
import dev.sommelier.safety.SafetyDecision.Kind;
import dev.sommelier.safety.SafetyRule.Weight;
import dev.sommelier.understanding.Mourning;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides from all messages of a session, and of the one it continues, whether its last message may be answered with
 * wine.
 */
@Singleton
public final class SafetyPolicy {

    /** Intents that are answered without a wine anyway. */
    private static final Set<Intent> UNBOUND = EnumSet.of(Intent.DEFINE, Intent.SERVE, Intent.IDENTITY);

    private static final Set<Dimension> ORDERED = EnumSet.of(Dimension.DISH, Dimension.OCCASION, Dimension.GRAPE,
            Dimension.REGION, Dimension.COUNTRY, Dimension.AROMA);
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY);
    private static final int ENOUGH = 2;

    private final SafetyClassifier classifier;
    private final RequestReader requests;

    public SafetyPolicy(SafetyClassifier classifier, RequestReader requests) {
        this.classifier = classifier;
        this.requests = requests;
    }

    /** The decision on the last message. */
    public SafetyDecision decide(ReplyContext context) {
        List<String> said = said(context);
        if (said.isEmpty()) {
            return new SafetyDecision(Kind.OPEN, null, context.language());
        }
        String message = said.get(said.size() - 1);
        Reading reading = requests.read(message, context.language(), null);
        Optional<SafetyClassifier.Finding> now = finding(message);
        SafetyCategory held = mostPressing(said.subList(0, said.size() - 1));
        if (now.isPresent()) {
            boolean free = now.get().category().hold() == Hold.ALCOHOL_FREE
                    && (held == null || held.hold() == Hold.ALCOHOL_FREE) && asksForNoAlcohol(reading);
            return new SafetyDecision(free ? Kind.ALCOHOL_FREE_ASKED : Kind.FIRST, now.get().category(), now.get().language());
        }
        return new SafetyDecision(held == null ? Kind.OPEN : kind(held, reading), held, reading.language());
    }

    /** Whether a greeting must offer no wine, because of what was said in the session this one continues. */
    public boolean greetsWithCare(ReplyContext context) {
        SafetyCategory held = mostPressing(said(context));
        return held != null && held.hold() != Hold.ALCOHOL_FREE;
    }

    private static Kind kind(SafetyCategory held, Reading reading) {
        Intent intent = reading.intent();
        return switch (held.hold()) {
            case NO_WINE -> UNBOUND.contains(intent) ? Kind.WORDS : Kind.AFTER;
            case NO_WINE_UNLESS_SPECIFIC ->
                    isSpecific(reading, held) ? Kind.OPEN : UNBOUND.contains(intent) ? Kind.WORDS : Kind.AFTER;
            case ALCOHOL_FREE ->
                    UNBOUND.contains(intent) || intent == Intent.ABOUT || intent.asksForWine()
                            ? Kind.ALCOHOL_FREE : Kind.AFTER;
        };
    }

    /** Whether the request is specific enough to be served: it names a dish or an occasion, or, in grief, a price. */
    private static boolean isSpecific(Reading reading, SafetyCategory held) {
        return reading.wants(Dimension.DISH) || reading.wants(Dimension.OCCASION)
                || held == SafetyCategory.GRIEF && reading.budget() != null;
    }

    /** Whether it asks for what the answer would offer: "I am driving, something without alcohol for the fish". */
    private static boolean asksForNoAlcohol(Reading reading) {
        return reading.intent().asksForWine() && reading.facet(Dimension.ALCOHOL).wanted().contains("free");
    }

    /** What is recognised; in a plain order only what leaves no doubt, and no grief in a toast to somebody's memory. */
    private Optional<SafetyClassifier.Finding> finding(String message) {
        Optional<SafetyClassifier.Finding> found = classifier.classify(message);
        if (found.isEmpty() || found.get().category() == SafetyCategory.UNCERTAIN) {
            return found;
        }
        Set<Weight> idle = EnumSet.noneOf(Weight.class);
        if (classifier.isHarmless(message)) {
            idle.add(Weight.UNLESS_HARMLESS);
        }
        Reading reading = requests.read(message, found.get().language(), null);
        if (!isPlainOrder(reading)) {
            return classifier.classify(message, idle);
        }
        boolean toast = Mourning.isRemembrance(message)
                && (reading.budget() != null || reading.wants(Dimension.DISH) || reading.wants(Dimension.AROMA));
        idle.add(Weight.UNLESS_ORDER);
        return classifier.classify(message, idle).filter(sure -> sure.category() != SafetyCategory.GRIEF || !toast)
                .or(() -> toast ? Optional.empty() : classifier.learned(message));
    }

    /** Whether it says what the wine is for or which it is to be, in two things at least, or refuses a name: "not Chile". */
    private static boolean isPlainOrder(Reading reading) {
        boolean styled = STYLE.stream().anyMatch(reading::wants);
        long named = ORDERED.stream().filter(dimension -> !reading.facet(dimension).isEmpty()).count();
        boolean refuses = NAMES.stream().anyMatch(dimension -> !reading.facet(dimension).refused().isEmpty());
        return refuses || named + (styled ? 1 : 0) + (reading.budget() == null ? 0 : 1) >= ENOUGH && named > 0;
    }

    private SafetyCategory mostPressing(List<String> said) {
        return said.stream().map(text -> finding(text).map(SafetyClassifier.Finding::category).orElse(null))
                .filter(Objects::nonNull).min(SafetyCategory::compareTo).orElse(null);
    }

    private static List<String> said(ReplyContext context) {
        return Stream.concat(context.earlier().stream(), context.turns().stream())
                .filter(turn -> turn.role() == Role.USER).map(Turn::text).toList();
    }
}
