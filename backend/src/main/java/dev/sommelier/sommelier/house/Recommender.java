package dev.sommelier.sommelier.house;

import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.choosing.SeasonWines;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Chooses the wines for an understood message: by name, again, by season or by wish. */
final class Recommender {

    private static final List<Dimension> TASTE = List.of(Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN,
            Dimension.SWEETNESS, Dimension.AROMA);

    private final Chooser chooser;
    private final SeasonWines seasonWines;

    Recommender(Chooser chooser, SeasonWines seasonWines) {
        this.chooser = chooser;
        this.seasonWines = seasonWines;
    }

    Choice choose(ReplyContext context, AccountTaste taste, Understood understood, String season, long seed) {
        Wish wish = understood.wish();
        Set<UUID> shown = new HashSet<>(SessionReader.shownIn(context));
        Intent intent = understood.reading().intent();
        if (!understood.named().isEmpty() && intent != Intent.SIMILAR && intent != Intent.DISLIKED
                && intent != Intent.LIKED) {
            return understood.namesFamily() ? chooser.family(taste, understood.named(), intent == Intent.AGAIN)
                    : chooser.named(taste, understood.named(), wish, saidBeside(understood), shown);
        }
        if (intent == Intent.AGAIN) {
            Choice again = again(context, taste, understood, shown);
            return again.isEmpty() ? fresh(taste, understood, season, seed, shown) : again;
        }
        return fresh(taste, understood, season, seed, shown);
    }

    /**
     * The wish with the place and grape that were said along with the name, "a Mosel Kabinett" stays on the Mosel; then the
     * same whatever its taste and price: beside a Barbaresco belongs another Nebbiolo.
     */
    private static List<Wish> saidBeside(Understood understood) {
        Wish wish = understood.wish();
        for (Dimension dimension : List.of(Dimension.REGION, Dimension.COUNTRY, Dimension.GRAPE)) {
            if (understood.reading().wants(dimension)) {
                wish = wish.with(dimension, understood.reading().facet(dimension));
            }
        }
        if (wish.equals(understood.wish())) {
            return List.of();
        }
        Wish open = wish;
        for (Dimension dimension : TASTE) {
            open = open.with(dimension, Facet.NONE);
        }
        boolean notSweet = wish.refused(Dimension.SWEETNESS).contains("sweet");
        Wish tasted = notSweet ? open.with(Dimension.SWEETNESS, Facet.wanting(List.of("dry", "semi_dry"))) : open;
        return List.of(wish, tasted, tasted.without(Dimension.PRICE_LEVEL));
    }

    /**
     * The wines asked for again: those this session answered with, otherwise those that former sessions showed last.
     */
    private Choice again(ReplyContext context, AccountTaste taste, Understood understood, Set<UUID> shown) {
        Wish wish = understood.wish();
        boolean bare = understood.reading().saysNothingOfWine();
        if (bare && isAnswered(context)) {
            Wine pointed = understood.pointedAt();
            return chooser.same(taste, pointed == null ? understood.shown() : List.of(pointed));
        }
        Choice former = chooser.again(taste, wish, shown);
        return former.isEmpty() ? chooser.again(taste, wish, Set.of()) : former;
    }

    /** Whether the wines shown last came after a message of the person, and not with the greeting. */
    private static boolean isAnswered(ReplyContext context) {
        boolean asked = false;
        boolean answered = false;
        for (Turn turn : SessionReader.turns(context)) {
            asked |= turn.role() == Role.USER;
            answered = turn.wines().isEmpty() ? answered : asked;
        }
        return answered;
    }

    private Choice fresh(AccountTaste taste, Understood understood, String season, long seed, Set<UUID> shown) {
        Wish wish = understood.wish();
        return isOpen(wish) ? seasonWines.choose(taste, season, seed, wish, shown)
                : chooser.choose(taste, wish, shown, said(understood.reading()));
    }

    /** Whether the wish has no part that tells one wine from another. */
    private static boolean isOpen(Wish wish) {
        return wish.budget() == null && wish.like() == null && wish.facets().keySet().stream()
                .noneMatch(dimension -> dimension != Dimension.ALCOHOL && wish.wants(dimension));
    }

    /** The dimensions of the last message, those of its comparatives too: who asks for something lighter gets no fuller one. */
    private static Set<Dimension> said(Reading reading) {
        Set<Dimension> said = EnumSet.noneOf(Dimension.class);
        said.addAll(reading.dimensions());
        for (Relative relative : reading.relatives()) {
            switch (relative) {
                case LIGHTER, FULLER -> said.add(Dimension.BODY);
                case DRIER, SWEETER -> said.add(Dimension.SWEETNESS);
                case FRESHER -> said.add(Dimension.ACIDITY);
                case SOFTER, LESS_TANNIC, MORE_TANNIC -> said.add(Dimension.TANNIN);
                case CHEAPER, HALVED, DEARER -> said.add(Dimension.PRICE_LEVEL);
                default -> { }
            }
        }
        return said;
    }
}
