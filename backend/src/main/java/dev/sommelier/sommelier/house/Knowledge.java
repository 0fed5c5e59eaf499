package dev.sommelier.sommelier.house;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.wording.ComposedAnswer;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.question.KnowledgeBase;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Describes wines, grapes and places from the catalogue. */
final class Knowledge {

    /**
     * In words. A message of this length, such as "tell me more", refers to one of the wines shown; a longer one names
     * something the catalogue lacks.
     */
    private static final int SHORT = 3;

    private final Chooser chooser;
    private final KnowledgeBase facts;
    private final Wording wording;

    Knowledge(Chooser chooser, KnowledgeBase facts, Wording wording) {
        this.chooser = chooser;
        this.facts = facts;
        this.wording = wording;
    }

    ComposedAnswer serve(Understood understood, long seed) {
        Wine wine = meant(understood);
        Language language = understood.reading().language();
        return wine == null ? ComposedAnswer.of(facts.fact("serving").say(language))
                : wording.serving(wine, language, seed);
    }

    /** Describes the wine named or pointed at, otherwise the grape or place named. */
    ComposedAnswer describe(ReplyContext context, AccountTaste taste, Understood understood, Situation situation) {
        Wine wine = meant(understood);
        if (wine != null) {
            return wording.portrait(wine, card(context, taste, wine, situation), situation.language(), situation.seed());
        }
        for (Dimension dimension : List.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY)) {
            if (understood.reading().wants(dimension)) {
                return kind(context, taste, understood, situation, dimension);
            }
        }
        boolean pointing = !understood.shown().isEmpty()
                && understood.reading().wordCount() <= SHORT;
        return pointing ? wording.which(situation.language(), situation.seed())
                : wording.unknown(situation.language(), situation.seed());
    }

    private static Wine meant(Understood understood) {
        return understood.named().isEmpty() ? understood.pointedAt() : understood.named().get(0);
    }

    /** The card of the wine, unless this session has shown it. */
    private List<Pick> card(ReplyContext context, AccountTaste taste, Wine wine, Situation situation) {
        boolean hidden = SessionReader.shownIn(context).contains(wine.id()) || !taste.constraints().allow(wine);
        return hidden ? List.of()
                : List.of(new Pick(wine.id(), wording.aboutReason(situation.language(), situation.seed()),
                        chooser.repeat(taste, wine)));
    }

    private ComposedAnswer kind(ReplyContext context, AccountTaste taste, Understood understood, Situation situation,
            Dimension dimension) {
        Set<String> codes = understood.reading().facet(dimension).wanted();
        Wish wish = Wish.NONE.with(dimension, Facet.wanting(codes));
        Set<UUID> shown = new HashSet<>(SessionReader.shownIn(context));
        List<Wine> all = new ArrayList<>(chooser.fresh(taste.withoutConstraints(), wish, Set.of()));
        all.addAll(chooser.seen(taste.withoutConstraints(), wish));
        if (dimension == Dimension.GRAPE) {
            all.removeIf(wine -> !codes.contains(wine.grapes().get(0)));
        }
        if (all.isEmpty()) {
            return wording.unknown(situation.language(), situation.seed());
        }
        Choice choice = chooser.choose(taste, wish, shown, Set.of());
        return wording.portrait(dimension, codes.iterator().next(), all, situation.with(choice, wish));
    }
}
