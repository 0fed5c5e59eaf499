package dev.sommelier.sommelier.knowledge;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.text.EnumCode;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.question.QuestionReader;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what a question is about, and what follows from it for the choice of a fact. */
final class Subjects {

    private static final List<Dimension> NAMES = List.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    private static final List<Dimension> STYLES = List.of(Dimension.COLOUR, Dimension.KIND);

    private final Chooser chooser;
    private final QuestionReader questions;

    Subjects(Chooser chooser, QuestionReader questions) {
        this.chooser = chooser;
        this.questions = questions;
    }

    /** The subjects by name, in the order of their weight: wines, or else grapes and places. */
    List<Subject> named(AccountTaste taste, Understood understood) {
        List<Subject> subjects = new ArrayList<>();
        if (!understood.named().isEmpty() && !understood.namesFamily()) {
            Wine first = understood.named().get(0);
            subjects.add(Subject.of(first));
            understood.named().stream().skip(1).filter(wine -> saysInFull(wine, understood)).map(Subject::of)
                    .forEach(subjects::add);
        }
        if (subjects.size() < 2) {
            List<Subject> kinds = kinds(taste, NAMES, understood.reading()::facet);
            boolean several = kinds.size() > 1;
            return subjects.isEmpty() || several ? kinds : subjects;
        }
        return subjects;
    }

    /** The subjects by name, or the style the question speaks of: "red", "sparkling". */
    List<Subject> of(AccountTaste taste, Understood understood) {
        List<Subject> named = named(taste, understood);
        return named.isEmpty() ? style(taste, understood) : named;
    }

    private List<Subject> style(AccountTaste taste, Understood understood) {
        List<Subject> styles = kinds(taste, STYLES, understood.reading()::facet);
        return styles.isEmpty() && understood.pointedAt() != null ? List.of(Subject.of(understood.pointedAt())) : styles;
    }

    private static boolean saysInFull(Wine wine, Understood understood) {
        String text = TextNormaliser.typed(understood.reading().text());
        for (Language language : Language.values()) {
            if (text.contains(TextNormaliser.typed(wine.name(language)))) {
                return true;
            }
        }
        return false;
    }

    private List<Subject> kinds(AccountTaste taste, List<Dimension> dimensions, Function<Dimension, Facet> asked) {
        List<Subject> subjects = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            for (String code : asked.apply(dimension).wanted()) {
                List<Wine> wines = wines(taste, dimension, code);
                if (!wines.isEmpty()) {
                    subjects.add(new Subject(dimension, code, wines));
                }
            }
        }
        return subjects;
    }

    /** The grapes and places asked for before: "what is the difference between those two grapes". */
    List<Subject> wished(AccountTaste taste, Understood understood) {
        return kinds(taste, NAMES, understood.wish()::facet);
    }

    private List<Wine> wines(AccountTaste taste, Dimension dimension, String code) {
        Wish wish = Wish.NONE.with(dimension, Facet.wanting(List.of(code)));
        List<Wine> all = new ArrayList<>(chooser.fresh(taste.withoutConstraints(), wish, Set.of()));
        all.addAll(chooser.seen(taste.withoutConstraints(), wish));
        if (dimension == Dimension.GRAPE) {
            all.removeIf(wine -> !code.equals(wine.grapes().isEmpty() ? null : wine.grapes().get(0)));
        }
        return all;
    }

    /**
     * The concepts that follow from the wine a question means: named, pointed at, or shown before it when the question
     * names none itself.
     */
    Set<String> implied(Understood understood) {
        List<Wine> wines = !understood.named().isEmpty() ? understood.named().subList(0, 1)
                : understood.pointedAt() != null ? List.of(understood.pointedAt()) : understood.shown();
        Set<String> common = null;
        for (Wine wine : wines) {
            Set<String> one = concepts(wine);
            if (common == null) {
                common = one;
            } else {
                common.retainAll(one);
            }
        }
        return common == null ? Set.of() : common;
    }

    private Set<String> concepts(Wine wine) {
        Set<String> concepts = new LinkedHashSet<>(questions.concepts(Tokenizer.tokens(
                TextNormaliser.typed(wine.name(Language.EN)))));
        concepts.removeAll(Set.of("red", "white", "rose", "orange", "dry"));
        if (wine.kind() == Kind.STILL) {
            concepts.add(EnumCode.of(wine.colour()));
        } else {
            concepts.add(EnumCode.of(wine.kind()));
        }
        if (wine.kind() == Kind.SPARKLING && wine.colour() == Colour.ROSE) {
            concepts.add("rose");
        }
        if (wine.sweetness() == Sweetness.SWEET && wine.kind() == Kind.STILL) {
            concepts.add("sweet");
        }
        return concepts;
    }
}
