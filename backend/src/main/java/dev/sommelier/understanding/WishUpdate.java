package dev.sommelier.understanding;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.understanding.wish.RefusedGrapes;
import dev.sommelier.understanding.wish.RelativeWishes;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.understanding.wish.WishFolder;
import dev.sommelier.understanding.wish.WishResemblance;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Changes the wish of a session by a message that asks for wine. */
final class WishUpdate {

    private static final Set<String> DESSERTS = WordClasses.of("dessert_code");

    private static final Set<String> TOO = WordClasses.of("too_dear");

    private final WishFolder folder = new WishFolder();
    private final RelativeWishes relatives = new RelativeWishes();
    private final RefusedGrapes refusedGrapes = new RefusedGrapes();
    private final WishResemblance likeness = new WishResemblance();
    private final Contrasts contrasts;

    WishUpdate(Contrasts contrasts) {
        this.contrasts = contrasts;
    }

    /** @param asked whether the message may be the answer to a question */
    Understood fold(Understood now, boolean asked) {
        boolean elsewhere = isTooDear(now);
        Reading reading = elsewhere ? withoutPlace(now.reading()) : now.reading();
        Wine model = model(now);
        boolean another = !now.named().isEmpty() || reading.intent() == Intent.ABOUT
                || reading.intent() == Intent.DISLIKED && now.wish().like() != null;
        boolean afresh = another || folder.opensAfresh(now.wish(), reading, asked);
        Wish wish = afresh ? folder.afresh(now.wish(), reading) : now.wish();
        wish = refusedGrapes.colouring(folder.add(wish, reading), reading);
        wish = DESSERTS.containsAll(reading.facet(Dimension.DISH).wanted()) && !reading.facet(Dimension.DISH).wanted().isEmpty()
                ? forDessert(wish, reading) : wish;
        if (Mourning.isSpokenOf(reading.text()) && !wish.wants(Dimension.KIND)) {
            wish = wish.with(Dimension.KIND, Facet.refusing(List.of("sparkling")));
        }
        if (model != null) {
            wish = likeness.towards(wish, model, reading);
        }
        boolean besideModel = model != null && !now.named().isEmpty();
        Wine pointed = reading.ordinal() == 0 ? null : now.pointedAt();
        boolean byName = besideModel && now.shown().isEmpty() && reading.intent() == Intent.SIMILAR;
        List<Wine> measured = pointed == null ? now.shown() : List.of(pointed);
        wish = contrasts.apply(wish, reading, byName ? List.of(model) : measured, byName);
        wish = elsewhere ? wish.without(Dimension.REGION) : wish;
        wish = reading.relatives().isEmpty() ? wish : ofColour(wish, now.shown());
        wish = relatives.apply(wish, reading.relatives(), besideModel ? List.of(model) : measured);
        if (reading.intent() == Intent.DISLIKED) {
            wish = likeness.away(wish, now.named().isEmpty() ? now.pointedAt() : now.named().get(0));
        }
        return new Understood(reading, wish, now.shown(), now.named(), afresh, now.dialogue(), null);
    }

    /** "Show me that then" asks for what the message before spoke of; without any it asks for more. */
    Understood goingOn(Understood now, Understood before, boolean asked) {
        Reading last = before.reading();
        boolean spoken = before.followUp() == null && !last.intent().asksForWine() && !last.facets().isEmpty();
        Reading reading = spoken ? now.reading().wishing(last.facets()).as(Intent.RECOMMEND) : now.reading().as(Intent.MORE);
        return fold(new Understood(reading, now.wish(), now.shown(), spoken ? before.named() : List.of(), false,
                now.dialogue(), null), asked);
    }

    /** Takes back the part that is named, "forget the rosé", or everything, and adds what is wanted instead. */
    Understood forgetting(Understood now, Sentences.Forgotten forgotten, boolean asked) {
        if (forgotten.isEverything()) {
            return new Understood(now.reading(), Wish.NONE, List.of(), List.of(), true, now.dialogue(), null);
        }
        Wish left = now.wish();
        for (Dimension dimension : forgotten.dimensions()) {
            left = left.with(dimension, Facet.NONE);
        }
        left = forgotten.isOfPrice() ? left.with((Budget) null) : left;
        Reading instead = forgotten.instead().as(Intent.RECOMMEND);
        return fold(new Understood(instead, left, now.shown(), List.of(), false, now.dialogue(), null), asked);
    }

    /** Whether the like of a wine is wanted from elsewhere: "Champagne is too dear", behind Champagnes. */
    private static boolean isTooDear(Understood now) {
        Reading reading = now.reading();
        Set<String> places = reading.facet(Dimension.REGION).wanted();
        return reading.relatives().contains(Relative.CHEAPER) && !places.isEmpty() && !now.shown().isEmpty()
                && now.shown().stream().allMatch(wine -> places.contains(wine.region()))
                && Tokenizer.tokens(TextNormaliser.typed(reading.text())).stream().anyMatch(token -> TOO.contains(token.text()));
    }

    private static Reading withoutPlace(Reading reading) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        facets.putAll(reading.facets());
        facets.remove(Dimension.REGION);
        return reading.wishing(facets);
    }

    /** "Softer", behind a list of Shiraz: another red, also when no softer Shiraz is left. */
    private static Wish ofColour(Wish wish, List<Wine> shown) {
        boolean implied = wish.facet(Dimension.COLOUR).isEmpty() && (wish.wants(Dimension.GRAPE) || wish.wants(Dimension.REGION))
                && shown.stream().map(Wine::colour).distinct().count() == 1;
        return implied ? wish.with(Dimension.COLOUR, Facet.wanting(List.of(shown.get(0).colour().name().toLowerCase(Locale.ROOT))))
                : wish;
    }

    /** "And what about the lemon tart?": the course before may have been anything but sweet. */
    private static Wish forDessert(Wish wish, Reading reading) {
        Wish sweet = reading.facet(Dimension.SWEETNESS).isEmpty() && !wish.facet(Dimension.SWEETNESS).isEmpty()
                ? wish.with(Dimension.SWEETNESS, Facet.NONE) : wish;
        return (reading.facet(Dimension.COLOUR).isEmpty() ? sweet.with(Dimension.COLOUR, Facet.NONE) : sweet).resembling(null);
    }

    /** The wine to resemble: the one named, or the one pointed at; null when there is none. */
    private static Wine model(Understood now) {
        Intent intent = now.reading().intent();
        if (now.namesFamily() && intent != Intent.SIMILAR && intent != Intent.LIKED) {
            return null;
        }
        if (!now.named().isEmpty() && intent != Intent.DISLIKED) {
            return now.named().get(0);
        }
        if (intent == Intent.SIMILAR || intent == Intent.LIKED) {
            Wine pointed = now.pointedAt();
            Wine subject = now.dialogue().subject();
            return pointed != null || now.shown().isEmpty() ? pointed
                    : now.shown().contains(subject) ? subject : now.shown().get(0);
        }
        return null;
    }
}
