package dev.sommelier.insight.editing;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.profile.HandEdits;
import dev.sommelier.insight.profile.InsightView;
import dev.sommelier.insight.profile.TasteProfileService;
import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ranking.Style;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private final DraftReader drafts;
    private final Clock clock;

    InsightEditor(HandEdits edits, TasteProfileService service, DraftReader drafts, Clock clock) {
        this.edits = edits;
        this.service = service;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 for a draft that cannot be kept; 409 when there are too many
     */
    InsightView add(InsightDraft draft, Caller caller) {
        return keep(List.of(drafts.insight(draft, caller, clock.instant())), caller).get(0);
    }

    /**
     * Adds all or none; of two on one subject the later holds.
     *
     * @throws ProblemException 400 with each field that cannot be kept, by its place; 409 when there are too many
     */
    List<InsightView> addAll(List<InsightDraft> wanted, Caller caller) {
        Instant now = clock.instant();
        List<Insight> insights = new ArrayList<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String place = "insights[" + i + "].";
            try {
                insights.add(drafts.insight(wanted.get(i), caller, now.plus(i, ChronoUnit.MICROS)));
            } catch (ProblemException e) {
                e.errors().forEach(error -> errors.add(new Problem.FieldError(place + error.field(), error.message())));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
        return keep(insights, caller);
    }

    private List<InsightView> keep(List<Insight> insights, Caller caller) {
        if (!edits.add(caller.id(), insights, MOST_BY_HAND)) {
            throw ProblemException.of(ProblemKind.TOO_MANY_INSIGHTS,
                    "There may be " + MOST_BY_HAND + " insights added by hand. Forget some first.");
        }
        return service.show(insights.stream().map(Insight::id).toList(), caller);
    }

    /**
     * @throws ProblemException 400 when it cannot be changed so; 404 when the account has no such insight
     */
    InsightView change(UUID id, InsightUpdate update, Caller caller) {
        String text = update.text() == null ? null : DraftReader.plain(update.text());
        String holder = drafts.holder(update.holder());
        Instant now = clock.instant();
        if (update.changesNothing()) {
            return service.show(id, caller);
        }
        boolean found = edits.change(caller.id(), id,
                insight -> changed(held(insight, update, holder), text, update, caller.language(), now));
        if (!found) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no such insight.");
        }
        return service.show(id, caller);
    }

    private static Insight held(Insight insight, InsightUpdate update, String holder) {
        return update.holder() == null ? insight : insight.with(insight.detail().heldBy(holder));
    }

    private Insight changed(Insight insight, String text, InsightUpdate update, Language language, Instant now) {
        if (update.polarity() != null && !insight.kind().isOfWine()) {
            throw ProblemException.field("polarity", "is only of a wine or a style");
        }
        InsightKind kind = update.polarity() == null ? insight.kind()
                : update.polarity() == InsightUpdate.Polarity.LIKES ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE;
        Insight turned = insight.in(insight.sessionId(), kind, insight.learnedAt());
        Insight worded = text == null || text.equals(insight.text()) ? turned
                : drafts.understood(turned.styled(Style.NONE).called(text), language);
        InvalidityReason standing = update.validity() == null ? insight.detail().standing() : switch (update.validity()) {
            case HOLDS -> null;
            case NO_LONGER -> InvalidityReason.NO_LONGER;
            case NOT_ME -> InvalidityReason.NOT_ME;
        };
        return worded.with(worded.detail().standing(standing).edited(now)).sure(CERTAIN);
    }
}
