package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Finding;
import dev.sommelier.insight.InsightRules;
import dev.sommelier.safety.SafetyClassifier;
import dev.sommelier.understanding.ExchangeRates;
import dev.sommelier.understanding.question.KnowledgeBase;
import dev.sommelier.understanding.question.QuestionReader;
import dev.sommelier.understanding.Lexicon;
import dev.sommelier.understanding.RequestReader;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Learns from a closed session by rules and word lists, without a model. */
@ApplicationScoped
public class HouseInsightRules implements InsightRules {

    private final WineCatalogue catalogue;
    private final SentenceReader sentences;
    private final RequestReader languages;
    private final OpinionReader opinions;
    private final EventReader events = new EventReader();
    private final FoodReader foods = new FoodReader();
    private final TeachableLines teachable = new TeachableLines(new SafetyClassifier());

    HouseInsightRules(WineCatalogue catalogue, Vocabulary vocabulary) {
        Lexicon lexicon = new Lexicon(vocabulary);
        this.catalogue = catalogue;
        sentences = new SentenceReader(catalogue, vocabulary, lexicon);
        languages = new RequestReader(lexicon, new QuestionReader(new KnowledgeBase()), new ExchangeRates());
        opinions = new OpinionReader(new StyleText(vocabulary));
    }

    @Override
    public ClosedSession teachable(ClosedSession session) {
        return teachable.of(session);
    }

    @Override
    public List<Finding> hear(ClosedSession session) {
        Notes notes = new Notes();
        Sight sight = new Sight();
        Language language = session.language();
        for (ClosedSession.Line line : session.lines()) {
            if (line.role() == Role.USER) {
                language = languages.read(line.text(), language, null).language();
                hear(line, sight, language, notes);
            } else if (!line.wines().isEmpty()) {
                sight.show(catalogue.byIds(line.wines()));
            }
        }
        return notes.all();
    }

    private void hear(ClosedSession.Line line, Sight sight, Language language, Notes notes) {
        List<Sentence> said = sentences.sentences(line.text(), sight.shown());
        opinions.read(said, sight, language, line.messageId()).forEach(notes::add);
        events.read(said, language, line.messageId()).forEach(notes::add);
        foods.read(said, language, line.messageId()).forEach(notes::add);
    }

    @Override
    public Style styleOf(String words, Language language) {
        return StyleReader.whole(sentences.styles(words));
    }
}
