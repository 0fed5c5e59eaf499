package dev.sommelier.sommelier.answer;

import dev.sommelier.insight.Insight;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells which insights a reply has used: those that have bound it, that its wines follow, or that it says. */
public final class UsedInsights {

    private final TasteContext insights;
    private final Set<UUID> used = new LinkedHashSet<>();

    public UsedInsights(TasteContext insights) {
        this.insights = insights;
    }

    /** Adds the constraints that have left a wine out or changed the reply. */
    public UsedInsights boundBy(AccountTaste taste) {
        return with(taste.constraints().bound().stream());
    }

    /** Adds the liked styles and wines that led to these wines. */
    public UsedInsights choosing(Collection<Wine> wines, AccountTaste taste) {
        return with(insights.liked().stream().filter(liked -> wines.stream().anyMatch(wine -> liked.style().describes(wine)
                || taste.scorer().model(wine).filter(model -> model.id().equals(liked.wineId())).isPresent())));
    }

    /** Adds the insights that the text mentions and the answered message does not. */
    public UsedInsights saying(String text, String message) {
        String said = PlainWords.normalised(text);
        String asked = PlainWords.normalised(message);
        return with(insights.all().filter(insight -> {
            String words = PlainWords.normalised(insight.text());
            return !words.isBlank() && said.contains(words) && !asked.contains(words);
        }));
    }

    public UsedInsights with(Stream<Insight> more) {
        // A rating has no session and is no insight of the taste profile.
        more.filter(insight -> insight.sessionId() != null).map(Insight::id).forEach(used::add);
        return this;
    }

    public List<UUID> ids() {
        return List.copyOf(used);
    }
}
