package dev.sommelier.sommelier.knowledge;

import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.describing.FieldAnswers;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.understanding.question.KnowledgeBase;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.understanding.question.QuestionReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers a question about wine in words alone. What can be worked out goes first, then the fact that fits in full, then
 * the nearest one; what is not known is said.
 */
public final class QuestionAnswers {

    private static final double NEARLY = 0.6;
    private static final double ENOUGH = 4;
    private static final double NEAREST = 2.5;
    /** The least weight of a term by itself. */
    private static final double TERM = 3;

    private final KnowledgeBase facts;
    private final QuestionReader questions;
    private final Subjects subjects;
    private final FieldAnswers fields;
    private final Pronunciations pronunciations = new Pronunciations();
    private final AmountQuestions amounts;
    private final MatchJudge matches;
    private final CatalogueAnswers catalogue;

    public QuestionAnswers(KnowledgeBase facts, QuestionReader questions, Chooser chooser, MatchJudge matches,
            FieldAnswers fields) {
        this.facts = facts;
        this.questions = questions;
        this.subjects = new Subjects(chooser, questions);
        this.fields = fields;
        this.amounts = new AmountQuestions(fields.amounts());
        this.matches = matches;
        this.catalogue = new CatalogueAnswers(fields);
    }

    /** Never empty: what is not known is said. */
    public String answer(AccountTaste taste, Understood understood, Situation situation) {
        Question question = withSubjects(understood.reading().question(), understood);
        List<Subject> about = subjects.of(taste, understood);
        List<Subject> said = subjects.named(taste, understood);
        List<Subject> named = said.isEmpty() && question.is("difference") ? subjects.wished(taste, understood) : said;
        Match match = facts.best(question.concepts(), subjects.implied(understood)).orElse(null);
        String answer = Stream.<Supplier<Optional<String>>>of(
                        () -> amounts.amount(question, match, situation),
                        () -> catalogue.strength(question, named, understood, situation),
                        () -> amounts.glasses(question, understood.reading(), situation),
                        () -> spoken(question, match, understood.reading(), situation),
                        () -> catalogue.makes(question, match, about, understood.reading(), situation),
                        () -> fits(question, match, about, understood.reading(), situation),
                        () -> question.asks(Form.DISHES) ? catalogue.described(named, situation) : Optional.empty(),
                        () -> catalogue.field(question, match, named, understood, situation).map(text -> text + meaning(question, match, situation)),
                        () -> told(match, 2, situation).map(text -> isOther(question, match, named)
                                ? fields.different(situation) + " " + text : text),
                        () -> joined(question, named, situation),
                        () -> compared(question, named, understood.reading(), situation),
                        () -> trait(question, about, understood.reading(), situation),
                        () -> catalogue.served(question, named, situation),
                        () -> told(match, 1, situation),
                        () -> nearly(match, situation),
                        () -> catalogue.described(named, situation))
                .map(Supplier::get).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> unknown(match, situation));
        boolean points = understood.reading().ordinal() != 0 && understood.pointedAt() != null;
        return points ? fields.about(understood.pointedAt(), answer, situation) : answer;
    }

    /** The question, with what was asked for before when it names nothing: "what is the difference then?" behind "Prosecco or Cava". */
    private Question withSubjects(Question question, Understood understood) {
        boolean bare = question.is("difference") && understood.reading().facets().isEmpty() && understood.named().isEmpty()
                && understood.dialogue().hasShown();
        if (!bare) {
            return question;
        }
        Set<String> all = new HashSet<>(question.concepts());
        all.addAll(questions.concepts(Tokenizer.tokens(TextNormaliser.typed(understood.dialogue().focus().request()))));
        return new Question(all, question.forms(), question.sure(), question.party());
    }

    private Optional<String> spoken(Question question, Match match, Reading reading, Situation situation) {
        if (!question.asks(Form.SAYIT)) {
            return Optional.empty();
        }
        String fact = question.is("whatis") || question.asks(Form.TASTE)
                ? told(match, 1, situation).map(text -> text + " ").orElse("") : "";
        return pronunciations.of(reading.text(), reading.language()).map(spoken -> fact + fields.spoken(spoken, situation));
    }

    /** Whether wines go with a dish. A rule of thumb such as red wine and fish is a fact and goes before. */
    private Optional<String> fits(Question question, Match match, List<Subject> about, Reading reading, Situation situation) {
        if (!question.asks(Form.MATCH) || !reading.wants(Dimension.DISH) || about.isEmpty()) {
            return Optional.empty();
        }
        Subject subject = about.get(0);
        boolean rule = !subject.isOneWine() && match != null && match.isComplete() && match.size() > 1;
        return rule ? told(match, 2, situation) : Optional.of(fields.match(subject.dimension(), subject.code(), subject.wines(),
                matches.verdict(subject.wines(), reading.facet(Dimension.DISH).wanted(), situation.language()),
                reading.facet(Dimension.DISH).wanted(), situation));
    }

    /** What is known of each of two terms: "Madeira or Marsala, what is the difference". */
    private Optional<String> joined(Question question, List<Subject> named, Situation situation) {
        if (!question.is("difference") && !question.is("same")) {
            return Optional.empty();
        }
        List<Match> terms = facts.complete(question.concepts()).stream()
                .filter(one -> one.size() == 1 && one.weight() >= TERM).toList();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Match first = terms.get(0);
        String one = first.fact().say(situation.language());
        return terms.stream().filter(other -> !other.found().equals(first.found())).findFirst()
                .map(other -> one + " " + other.fact().say(situation.language()))
                .or(() -> named.size() < 2 ? Optional.of(one) : Optional.empty());
    }

    /** Whether two grapes or places are asked to be one, and the fact found does not say so. */
    private static boolean isOther(Question question, Match match, List<Subject> named) {
        return question.is("same") && named.size() > 1 && match != null && !match.found().contains("same");
    }

    private Optional<String> compared(Question question, List<Subject> named, Reading reading, Situation situation) {
        if (named.size() < 2 || !question.asks(Form.COMPARE)) {
            return Optional.empty();
        }
        Subject one = named.get(0);
        Subject other = named.get(1);
        String verdict = question.is("same") ? fields.different(situation) + " " : "";
        return Optional.of(verdict + fields.traits().comparison(one.dimension(), one.code(), one.wines(), other.dimension(),
                other.code(), other.wines(), reading.relatives(), situation));
    }

    private Optional<String> trait(Question question, List<Subject> about, Reading reading, Situation situation) {
        boolean asks = question.asks(Form.YESNO) || question.asks(Form.MARK) || question.asks(Form.COMPARE);
        if (!asks || about.isEmpty()) {
            return Optional.empty();
        }
        Subject subject = about.get(0);
        boolean byKind = question.is("sparklingword") || question.is("still");
        return fields.traits().trait(subject.dimension(), subject.code(), subject.wines(), reading, byKind, situation);
    }

    /** "Where does Rioja come from and what does reserva mean": the second question, behind the answer to the first. */
    private static String meaning(Question question, Match match, Situation situation) {
        boolean asksTwice = question.asks(Form.ORIGIN) && match != null && match.found().contains("mean");
        return asksTwice ? told(match, 2, situation).map(text -> " " + text).orElse("") : "";
    }

    private static Optional<String> told(Match match, int least, Situation situation) {
        return match != null && match.isComplete() && match.size() >= least
                ? Optional.of(match.fact().say(situation.language())) : Optional.empty();
    }

    private static Optional<String> nearly(Match match, Situation situation) {
        return match != null && match.share() >= NEARLY && match.weight() >= ENOUGH
                ? Optional.of(match.fact().say(situation.language())) : Optional.empty();
    }

    private String unknown(Match match, Situation situation) {
        return match != null && match.weight() >= NEAREST ? fields.nearest(match.fact().say(situation.language()), situation)
                : fields.unknown(situation);
    }
}
