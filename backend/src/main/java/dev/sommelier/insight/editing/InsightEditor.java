package dev.sommelier.insight.editing;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.Standing;
import dev.sommelier.insight.profile.HandEdits;
import dev.sommelier.insight.profile.InsightView;
import dev.sommelier.insight.profile.TasteProfileService;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds and changes insights by the person's own hand. */
@ApplicationScoped
class InsightEditor {

    /** Bounds the document, which is read for every reply. */
    static final int MOST_BY_HAND = 100;

    private static final double CERTAIN = 1;

    private final HandEdits edits;
    private final TasteProfileService service;
    private final HouseInsightRules rules;
    private final WineCatalogue catalogue;
    private final People people;
    private final Clock clock;

    @Inject
    InsightEditor(HandEdits edits, TasteProfileService service, HouseInsightRules rules,
            WineCatalogue catalogue, People people, Clock clock) {
        this.edits = edits;
        this.service = service;
        this.rules = rules;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 for words that are no short plain text, an unknown wine or person; 409 when there are
     *                          too many
     */
    InsightView add(InsightDraft draft, Caller caller) {
        if (draft.holder() != null && people.find(draft.holder()).isEmpty()) {
            throw ProblemException.field("holder", "is nobody that is known");
        }
        if (draft.wineId() != null && (!draft.kind().isOfWine() || catalogue.byIds(List.of(draft.wineId())).isEmpty())) {
            throw ProblemException.field("wine_id", "is no wine of the catalogue, or the kind is no wine");
        }
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        Insight bare = new Insight(id, draft.kind(), plain(draft.text()), draft.wineId(), Style.NONE, id, null, CERTAIN, now,
                null, InsightDetail.NONE.heldBy(draft.holder()));
        Insight insight = draft.wineId() == null ? understood(bare, caller.language()) : bare;
        if (!edits.add(caller.id(), insight, now, MOST_BY_HAND)) {
            throw ProblemException.of(ProblemKind.TOO_MANY_INSIGHTS,
                    "There are " + MOST_BY_HAND + " insights added by hand already. Forget one first.");
        }
        return service.show(id, caller);
    }

    /**
     * @throws ProblemException 400 when it cannot be changed so; 404 when the account has no such insight
     */
    InsightView change(UUID id, InsightUpdate update, Caller caller) {
        String text = update.text() == null ? null : plain(update.text());
        Instant now = clock.instant();
        if (update.changesNothing()) {
            return service.show(id, caller);
        }
        boolean found = edits.change(caller.id(), id, insight -> changed(insight, text, update, caller.language(), now));
        if (!found) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no such insight.");
        }
        return service.show(id, caller);
    }

    private Insight changed(Insight insight, String text, InsightUpdate update, Language language, Instant now) {
        if (update.polarity() != null && !insight.kind().isOfWine()) {
            throw ProblemException.field("polarity", "is only of a wine or a style");
        }
        InsightKind kind = update.polarity() == null ? insight.kind()
                : update.polarity() == InsightUpdate.Polarity.LIKES ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE;
        Insight turned = insight.in(insight.sessionId(), kind, insight.learnedAt());
        Insight worded = text == null || text.equals(insight.text()) ? turned
                : understood(turned.styled(Style.NONE).called(text), language);
        Standing standing = update.validity() == null ? insight.detail().standing() : switch (update.validity()) {
            case HOLDS -> null;
            case NO_LONGER -> Standing.NO_LONGER;
            case NOT_ME -> Standing.NOT_ME;
        };
        return worded.with(worded.detail().standing(standing).edited(now)).sure(CERTAIN);
    }

    /** The insight with what its words mean: a wine of the catalogue, a style, a food, a demand. */
    private Insight understood(Insight named, Language language) {
        return switch (named.kind()) {
            case LIKED_WINE, DISLIKED_WINE -> wine(named);
            case FOOD -> named.with(named.detail().coded(rules.foodIn(named.text())));
            case CONSTRAINT -> rules.constraint(named, language);
            case EVENT -> named;
        };
    }

    private Insight wine(Insight named) {
        String words = PlainWords.normalised(named.text());
        return catalogue.named(named.text(), 1).stream().filter(wine -> isCalled(wine, words)).findFirst()
                .map(wine -> named.about(wine.id()))
                .orElseGet(() -> named.styled(rules.styleOf(named.text())));
    }

    private static boolean isCalled(Wine wine, String words) {
        return words.equals(PlainWords.normalised(wine.name(Language.EN)))
                || words.equals(PlainWords.normalised(wine.name(Language.RU)));
    }

    private static String plain(String text) {
        return PlainWords.of(text).orElseThrow(() -> ProblemException.field("text",
                "must be plain words, at most " + PlainWords.MAX_LENGTH + " characters"));
    }
}
