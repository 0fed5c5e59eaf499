package dev.sommelier.insight.editing;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Validates an insight added by hand, and interprets its words. */
@ApplicationScoped
class DraftReader {

    private static final double CERTAIN = 1;
    private static final Set<String> OWN = Set.of("", "me", "i", "my own", "я", "мне", "мое");

    private final HouseInsightRules rules;
    private final WineCatalogue catalogue;
    private final People people;

    DraftReader(HouseInsightRules rules, WineCatalogue catalogue, People people) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.people = people;
    }

    /**
     * @throws ProblemException 400 for words that are no short plain text, an unknown wine or person, or the time of what is
     *                          no event
     */
    Insight insight(InsightDraft draft, Caller caller, Instant at) {
        if (draft.wineId() != null && (!draft.kind().isOfWine() || catalogue.byIds(List.of(draft.wineId())).isEmpty())) {
            throw ProblemException.field("wine_id", "is no wine of the catalogue, or the kind is no wine");
        }
        if (draft.time() != null && (draft.kind() != InsightKind.EVENT || draft.time().state() == null)) {
            throw ProblemException.field("time", "is without a state, or of what is no event");
        }
        UUID id = UUID.randomUUID();
        Insight bare = new Insight(id, draft.kind(), plain(draft.text()), draft.wineId(), Style.NONE, id, null, CERTAIN, at,
                draft.time(), InsightDetail.NONE.heldBy(holder(draft.holder())));
        return draft.wineId() == null ? understood(bare, caller.language()) : bare;
    }

    /**
     * @param whose a code, or words that name one person: "my husband"; nothing for the person's own
     * @return the code, or null
     */
    String holder(String whose) {
        if (whose == null || OWN.contains(PlainWords.normalised(whose).strip())) {
            return null;
        }
        List<String> named = people.find(whose).isPresent() ? List.of(whose) : people.namedIn(whose);
        return named.stream().findFirst().filter(one -> named.size() == 1)
                .orElseThrow(() -> ProblemException.field("holder", "is nobody that is known"));
    }

    /** The insight with the wine of the catalogue, style, food or constraint that its words name. */
    Insight understood(Insight named, Language language) {
        return switch (named.kind()) {
            case LIKED_WINE, DISLIKED_WINE -> wine(named);
            case FOOD -> named.with(named.detail().coded(rules.foodIn(named.text())));
            case CONSTRAINT -> rules.constraint(named, language);
            case EVENT -> named;
        };
    }

    static String plain(String text) {
        return PlainWords.of(text).orElseThrow(() -> ProblemException.field("text",
                "must be plain words, at most " + PlainWords.MAX_LENGTH + " characters"));
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
}
