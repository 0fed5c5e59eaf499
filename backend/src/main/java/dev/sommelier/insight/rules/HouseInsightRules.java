package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceReader;
import dev.sommelier.insight.sentence.StyleReader;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Extracts insights from a closed session by rules and word lists, without a model. The entry class of this package; see
 * its description for the steps.
 */
@ApplicationScoped
public class HouseInsightRules {

    private final WineCatalogue catalogue;
    private final SentenceReader sentences;
    private final RequestReader languages;
    private final OpinionReader opinions;
    private final EventReader events = new EventReader();
    private final FoodReader foods = new FoodReader();

    public HouseInsightRules(WineCatalogue catalogue, Vocabulary vocabulary, Lexicon lexicon, RequestReader requests) {
        this.catalogue = catalogue;
        sentences = new SentenceReader(catalogue, vocabulary, lexicon);
        languages = requests;
        opinions = new OpinionReader(new StyleText(vocabulary));
    }

    /** One insight per subject, in the order in which they were said. */
    public List<Insight> extract(ClosedSession session) {
        InsightCollector insights = new InsightCollector(session);
        VisibleWines visible = new VisibleWines();
        Language language = session.language();
        for (ClosedSession.Line line : session.lines()) {
            if (line.role() == Role.USER) {
                language = languages.read(line.text(), language, null).language();
                insights.readFrom(line);
                extract(line.text(), visible, language, insights);
            } else if (!line.wines().isEmpty()) {
                visible.show(catalogue.byIds(line.wines()));
            }
        }
        return insights.all();
    }

    private void extract(String message, VisibleWines visible, Language language, InsightCollector insights) {
        List<Sentence> said = sentences.sentences(message, visible.shown());
        opinions.read(said, visible, language, insights);
        events.read(said, language, insights);
        foods.read(said, language, insights);
    }

    /** The style a few words name: "oaked Chardonnay", «сладкое»; {@link Style#NONE} when they name none. */
    public Style styleOf(String words) {
        return StyleReader.whole(sentences.styles(words));
    }
}
