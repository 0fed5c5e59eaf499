package dev.sommelier.sommelier.knowledge;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.describing.FieldAnswers;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from the fields of the catalogue: strength, grapes, origin, price, temperature, what a country makes. */
final class CatalogueAnswers {

    private static final Set<String> NOT_STRENGTH = Set.of("why", "difference", "more", "stronger", "least", "low", "grams",
            "calories",
            "sugar", "evaporate", "cooking", "cook", "glass", "alcoholfree", "15", "sparkling", "fortified", "sulphites");
    /** Concepts of "do they make wine there", which by themselves call for no fact. */
    private static final Set<String> MAKING = Set.of("made", "wine", "exist", "producer", "winemaker", "do", "can", "true",
            "kinds", "good");
    /** How many wines of one name are told about. */
    private static final int FAMILY = 2;

    private final FieldAnswers fields;

    CatalogueAnswers(FieldAnswers fields) {
        this.fields = fields;
    }

    /** How strong wines are: "How strong is Chianti?" */
    Optional<String> strength(Question question, List<Subject> named, Understood understood, Situation situation) {
        boolean asks = question.is("alcohol") && Stream.of("strong", "degrees", "howmany", "whatis", "percent")
                .anyMatch(question::is)
                && NOT_STRENGTH.stream().noneMatch(question::is);
        List<Wine> wines = understood.namesFamily() ? understood.named() : named.isEmpty() ? List.of() : named.get(0).wines();
        return asks && !wines.isEmpty() ? fields.strength(named.isEmpty() ? null : named.get(0).dimension(),
                named.isEmpty() ? null : named.get(0).code(), wines, situation) : Optional.empty();
    }

    /** Whether a country makes wine, and which: "Do they make wine in Turkey?" */
    Optional<String> makes(Question question, Match match, List<Subject> about, Reading reading, Situation situation) {
        boolean known = match != null && match.isComplete() && !MAKING.containsAll(match.found());
        return question.makes() && !known && reading.wants(Dimension.COUNTRY) && !reading.wants(Dimension.GRAPE)
                && !reading.wants(Dimension.REGION)
                ? Optional.of(fields.makes(about.stream().filter(subject -> subject.dimension() == Dimension.COUNTRY)
                        .findFirst().map(subject -> described(List.of(subject), situation).orElse("")).orElse(""), situation))
                : Optional.empty();
    }

    /** What a field of the catalogue answers: grapes, origin, price. */
    Optional<String> field(Question question, Match match, List<Subject> named, Understood understood,
            Situation situation) {
        if (question.is("why") || question.is("difference")) {
            return Optional.empty();
        }
        List<Wine> wines = understood.namesFamily() ? understood.named().subList(0, FAMILY)
                : named.size() == 1 || isMadeOf(question, named) ? named.get(0).wines() : List.of();
        boolean byName = understood.namesFamily() || isMadeOf(question, named) || named.size() == 1 && named.get(0).isOneWine();
        if (wines.isEmpty()) {
            return Optional.empty();
        }
        if (byName && question.asks(Form.MADEOF)) {
            return Optional.of(wines.stream().map(wine -> fields.origins().grapes(wine, situation)).collect(Collectors.joining(" ")));
        }
        boolean placed = match != null && match.isComplete()
                && (match.found().contains("where") || match.found().contains("from"));
        boolean told = match != null && match.isComplete() && match.size() > 1;
        boolean ofPlace = !told && named.size() == 1 && named.get(0).dimension() == Dimension.REGION;
        if (ofPlace && question.asks(Form.MADEOF)) {
            return Optional.of((question.asks(Form.ORIGIN) ? fields.origins().of(Dimension.REGION, named.get(0).code(), wines,
                    situation) + " " : "")
                    + fields.origins().mainGrapes(named.get(0).code(), wines, situation));
        }
        if (question.asks(Form.ORIGIN) && !placed && named.stream().noneMatch(one -> one.dimension() == Dimension.COUNTRY)) {
            return Optional.of(byName ? fields.origins().of(wines.get(0), situation)
                    : fields.origins().of(named.get(0).dimension(), named.get(0).code(), wines, situation));
        }
        return question.asks(Form.COST) && !question.is("opened") && byName
                ? Optional.of(wines.stream().map(wine -> fields.price(wine, situation)).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** Whether the grapes of a wine are asked for, whose longer names the catalogue knows as well. */
    private static boolean isMadeOf(Question question, List<Subject> named) {
        return question.asks(Form.MADEOF) && !named.isEmpty() && named.get(0).isOneWine() && named.stream().allMatch(other ->
                other.isOneWine() && named.get(0).wine().name(Language.EN).contains(other.wine().name(Language.EN)));
    }

    Optional<String> served(Question question, List<Subject> named, Situation situation) {
        boolean asks = question.is("temperature") || question.is("chill") || question.is("serve");
        return asks && !named.isEmpty() && named.get(0).isOneWine()
                ? Optional.of(fields.serving(named.get(0).wine(), situation)) : Optional.empty();
    }

    Optional<String> described(List<Subject> named, Situation situation) {
        return named.stream().findFirst().map(subject -> fields.portrait(subject.dimension(), subject.code(), subject.wines(),
                situation));
    }
}
