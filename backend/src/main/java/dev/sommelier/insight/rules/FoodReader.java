package dev.sommelier.insight.rules;

import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what a person cooks, eats and avoids: the dishes of the lexicon and of {@code foods.csv}. */
final class FoodReader {

    /** Tokens by which a dish may follow "allergic to". */
    private static final int REACH = 4;
    /** Tokens by which a dish may precede "is not for me". */
    private static final int REACH_BACK = 3;
    /** Tokens by which "notes of" may precede the flavour of a wine. */
    private static final int NOTES = 4;
    /** The longest distance between two dishes of one list, in tokens. */
    private static final int LIST = 3;
    /** Words of avoidance that apply to the next word only: "no nuts", «без глютена». */
    private static final Set<String> SHORT_REACH = Set.of("no", "without", "без", "кроме");
    private static final Set<String> FREE = Set.of("free", "intolerant", "coeliac", "celiac");

    /** Why a food is left out. */
    private enum Avoidance {
        NONE,
        /** "I don't eat fish". */
        CHOSEN,
        /** "I'm allergic to fish". */
        FORBIDDEN
    }

    private final FoodWords words = new FoodWords();
    private final People people;
    private final FoodFinder finder;

    FoodReader(People people, Lexicon lexicon) {
        this.people = people;
        this.finder = new FoodFinder(lexicon);
    }

    void read(List<Sentence> sentences, InsightCollector insights) {
        for (Sentence sentence : sentences) {
            if (!sentence.has(Cue.KNOWLEDGE, 0, Math.min(2, sentence.tokens().size()))
                    && sentence.opinions().stream().noneMatch(place -> place.value().cue() == Cue.IF)) {
                read(sentence, insights);
            }
        }
    }

    private void read(Sentence sentence, InsightCollector insights) {
        List<Place<Food>> foods = finder.in(sentence);
        Avoidance before = Avoidance.NONE;
        for (int i = 0; i < foods.size(); i++) {
            Place<Food> place = foods.get(i);
            int next = i + 1 < foods.size() ? foods.get(i + 1).from() : sentence.tokens().size();
            int last = i > 0 ? foods.get(i - 1).to() : 0;
            boolean listed = i > 0 && place.from() - last <= LIST - 1 && before != Avoidance.NONE
                    && !sentence.has(Cue.EATS, last, place.from());
            Avoidance avoidance = listed ? before : avoidance(sentence, place, last, next);
            before = avoidance;
            boolean avoided = avoidance != Avoidance.NONE;
            double confidence = confidence(sentence, place, avoided);
            if (confidence > 0) {
                add(sentence, place, avoidance, confidence, insights);
            }
        }
    }

    private void add(Sentence sentence, Place<Food> place, Avoidance avoidance, double confidence, InsightCollector insights) {
        Food food = place.value();
        String name = words.name(sentence.tokens(), place.from(), place.to());
        if (avoidance == Avoidance.NONE) {
            String code = food.code(name);
            insights.addFood(name, confidence, InsightDetail.NONE.coded(code));
            return;
        }
        String holder = people.holder(sentence, place.from());
        boolean forbidden = avoidance == Avoidance.FORBIDDEN;
        Constraint demand = Constraint.of(forbidden ? Constraint.Type.ALLERGY : Constraint.Type.OTHER);
        insights.addAvoided(avoided(food, name, forbidden, holder),
                confidence, InsightDetail.NONE.coded(food.code()).heldBy(holder).demanding(demand));
    }

    private static String avoided(Food food, String name, boolean forbidden, String holder) {
        if (!Endings.isCyrillic(name)) {
            return "no " + (food.is("free") ? food.en() : name);
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
        boolean refused = sentence.has(Cue.REFUSAL, from - 2, from);
        boolean flavour = sentence.has(Cue.FLAVOUR, from - NOTES, place.to() + 2) || sentence.has(Cue.LIKENESS, from - 3, from);
        boolean others = sentence.has(Cue.OTHER, 0, from) && sentence.has(Cue.OTHERS_EAT, 0, from)
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

    private static Avoidance avoidance(Sentence sentence, Place<Food> place, int last, int next) {
        Optional<Place<Cue>> before = sentence.places(Cue.AVOID).stream()
                .filter(avoid -> avoid.from() >= last && avoid.to() <= place.from())
                .filter(avoid -> place.from() - avoid.to() < reach(sentence, avoid)
                        && !stops(sentence, avoid.to(), place.from())).findFirst();
        Optional<Place<Cue>> after = sentence.places(Cue.AVOID).stream()
                .filter(avoid -> avoid.from() >= place.to() && avoid.to() <= next)
                .filter(avoid -> avoid.from() - place.to() < REACH_BACK && !stops(sentence, place.to(), avoid.from())
                        && reach(sentence, avoid) > 2
                        && (next == sentence.tokens().size() || stops(sentence, avoid.to(), next))).findFirst();
        boolean free = place.value().is("free") && sentence.tokens()
                .subList(place.from(), Math.min(place.to() + 1, sentence.tokens().size())).stream()
                .anyMatch(token -> FREE.contains(token.text()) || token.text().startsWith("целиак"));
        boolean ill = sentence.places(Cue.ALLERGY).stream().anyMatch(cue ->
                before.or(() -> after).filter(avoid -> avoid.overlaps(cue.from(), cue.to())).isPresent()
                        || free && cue.overlaps(place.from(), place.to() + 1));
        boolean avoided = before.isPresent() || after.isPresent() || free;
        return ill && avoided ? Avoidance.FORBIDDEN : avoided ? Avoidance.CHOSEN : Avoidance.NONE;
    }

    private static int reach(Sentence sentence, Place<Cue> avoid) {
        boolean close = avoid.to() - avoid.from() == 1
                && SHORT_REACH.contains(sentence.tokens().get(avoid.from()).text());
        return close ? 2 : REACH;
    }

    private static boolean stops(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream().anyMatch(token -> token.is(Token.Type.STOP));
    }
}
