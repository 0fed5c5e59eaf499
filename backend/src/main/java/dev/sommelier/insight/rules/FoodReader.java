package dev.sommelier.insight.rules;

import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.Standing;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what a person cooks, eats and avoids: the dishes of the lexicon and of {@code foods.csv}. */
final class FoodReader {

    /** Tokens by which "notes of" may precede the flavour of a wine. */
    private static final int NOTES = 4;
    /** The longest distance between two dishes of one list, in tokens. */
    private static final int LIST = 3;

    /** Tokens from one food to another of a list with people: "my sister is allergic to nuts, I to fish". */
    private static final int FAR = 6;
    /** Tokens at the beginning in which "is it true" asks for knowledge. */
    private static final int ASKED = 5;
    private static final Set<String> NOBODY = Set.of("никто", "nobody");
    private static final Set<String> FOR = Set.of("for", "для", "у");
    private static final Set<String> TO = Set.of("to", "на");

    private final FoodWords words = new FoodWords();
    private final People people;
    private final FoodFinder finder;

    FoodReader(People people, Lexicon lexicon) {
        this.people = people;
        this.finder = new FoodFinder(lexicon);
    }

    void read(List<Sentence> sentences, InsightCollector insights) {
        for (Sentence sentence : sentences) {
            if (!sentence.has(Cue.KNOWLEDGE, 0, Math.min(ASKED, sentence.tokens().size()))
                    && sentence.opinions().stream().noneMatch(place -> place.value().cue() == Cue.IF)) {
                read(sentence, insights);
            }
        }
    }

    private void read(Sentence sentence, InsightCollector insights) {
        List<Place<Food>> foods = finder.in(sentence);
        LeftOut before = LeftOut.NOTHING;
        for (int i = 0; i < foods.size(); i++) {
            Place<Food> place = foods.get(i);
            int next = i + 1 < foods.size() ? foods.get(i + 1).from() : sentence.tokens().size();
            int last = i > 0 ? foods.get(i - 1).to() : 0;
            boolean listed = i > 0 && before.isSo() && !sentence.has(Cue.EATS, last, place.from())
                    && (place.from() - last < LIST || before.forbidden() && place.from() - last < FAR
                    && TO.contains(sentence.tokens().get(place.from() - 1).text()));
            LeftOut out = listed && !LeftOut.isAllowed(sentence, place) ? before.at(place.from()) : LeftOut.of(sentence, place, last, next);
            before = out;
            double confidence = confidence(sentence, place, out.isSo());
            if (confidence > 0) {
                add(sentence, place, out, confidence, insights);
            }
        }
    }

    private void add(Sentence sentence, Place<Food> place, LeftOut out, double confidence, InsightCollector insights) {
        Food food = place.value();
        String name = words.name(sentence.tokens(), place.from(), place.to());
        if (!out.isSo()) {
            insights.addFood(name, confidence, InsightDetail.NONE.coded(food.code(name)));
            return;
        }
        String holder = people.holder(sentence, forWhom(sentence, place.to(), out.at()));
        Constraint demand = Constraint.of(out.forbidden() ? Constraint.Type.ALLERGY : Constraint.Type.OTHER);
        insights.addAvoided(avoided(food, name, out.forbidden(), holder), confidence,
                InsightDetail.NONE.coded(food.code()).heldBy(holder).demanding(demand)
                        .standing(out.over() ? Standing.NO_LONGER : null));
    }

    /** "No seafood for the kids": behind them; else the place given. */
    private int forWhom(Sentence sentence, int end, int at) {
        boolean said = end < sentence.tokens().size() && FOR.contains(sentence.tokens().get(end).text());
        return said ? people.in(sentence.tokens()).stream().filter(place -> place.from() > end && place.from() - end <= LIST)
                .map(Place::to).findFirst().orElse(at) : at;
    }

    private static String avoided(Food food, String name, boolean forbidden, String holder) {
        if (!Endings.isCyrillic(name)) {
            boolean own = food.is("free") || !food.en().isEmpty() && FoodWords.key(food.en()).equals(FoodWords.key(name));
            return "no " + (own ? food.en() : name);
        }
        boolean plain = food.is("free") || !food.ru().isEmpty() && FoodWords.key(food.ru()).equals(FoodWords.key(name));
        return plain ? "без " + food.withoutRu() : (forbidden ? "нельзя: " : holder == null ? "не ем: " : "не ест: ") + name;
    }

    /** The one food these words name, as {@link InsightDetail#code} tells foods apart, or null. */
    String codeIn(Sentence sentence) {
        return one(sentence, place -> place.value().code(words.name(sentence.tokens(), place.from(), place.to())));
    }

    /** The one dish of the lexicon, or food of {@code foods.csv}, that these words name, or null. */
    String dishIn(Sentence sentence) {
        return one(sentence, place -> place.value().code());
    }

    private String one(Sentence sentence, Function<Place<Food>, String> code) {
        List<String> codes = finder.in(sentence).stream().filter(place -> !place.value().is("none")).map(code).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }

    /** The confidence that the person eats or avoids this; 0 when the sentence says nothing of the kind. */
    private double confidence(Sentence sentence, Place<Food> place, boolean avoided) {
        Food food = place.value();
        int from = place.from();
        if (food.is("diet")) {
            return sentence.has(Cue.NOT, from - 2, from) ? 0 : Confidence.AVOIDED;
        }
        if (avoided) {
            return Confidence.AVOIDED;
        }
        boolean unwanted = place.to() < sentence.tokens().size() && NOBODY.contains(sentence.tokens().get(place.to()).text());
        boolean refused = unwanted || sentence.has(Cue.REFUSAL, from - 2, from);
        boolean flavour = sentence.has(Cue.FLAVOUR, from - NOTES, place.to() + 2) || sentence.has(Cue.LIKENESS, from - 3, from);
        boolean quoted = sentence.judges(Cue.QUOTE, 0, from) && !sentence.has(Cue.EATS) && !sentence.has(Cue.SELF);
        boolean others = quoted || sentence.has(Cue.OTHER, 0, from) && sentence.has(Cue.OTHERS_EAT, 0, from)
                && !sentence.has(Cue.SELF);
        if (food.is("free") || food.is("none") || refused || flavour || others || describesWine(sentence, place)) {
            return 0;
        }
        return sentence.has(Cue.EATS) && !sentence.asks() ? Confidence.EATEN : Confidence.ASKED_FOR;
    }

    private static boolean describesWine(Sentence sentence, Place<Food> place) {
        return place.value().code().equals("spicy")
                && sentence.styles().stream().anyMatch(word -> word.from() == place.to());
    }
}
