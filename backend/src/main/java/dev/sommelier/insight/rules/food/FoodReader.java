package dev.sommelier.insight.rules.food;

import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds what a person cooks, eats and avoids: the dishes of the lexicon and of {@code foods.csv}. */
public final class FoodReader {

    /** The longest distance between two dishes of one list, in tokens. */
    private static final int LIST = 3;

    /** Tokens from one food to another of a list with people: "my sister is allergic to nuts, I to fish". */
    private static final int FAR = 6;
    /** Tokens at the beginning in which "is it true" asks for knowledge. */
    private static final int ASKED = 5;
    private static final Set<String> TURNS = Set.of("it's", "is", "but", "so", "instead", "это", "но", "а", "зато");
    private static final Set<String> SO = Set.of("so", "therefore", "hence", "поэтому", "значит", "так", "потому");
    /** Dishes that are told with what is in them. */
    private static final Set<String> COMPOSED = Set.of("plov", "soup", "borscht", "noodle_soup", "cold_soup", "curry", "pizza", "pasta", "tomato_pasta",
            "cream_pasta", "seafood_pasta", "paella", "risotto", "spiced_stew", "shashlik", "beef_stew", "green_salad", "greek_salad", "olivier_salad",
            "savoury_pie", "lasagne", "burger", "tapas", "meze", "khachapuri", "pelmeni", "mexican", "thai", "chinese", "asian");
    private static final Set<String> BASE = Set.of("meat", "red_meat", "lamb", "chicken", "roast_pork", "fish", "white_fish", "salmon", "tuna",
            "shrimp", "seafood", "mussels", "squid_octopus", "cheese", "hard_cheese", "soft_cheese", "goat_cheese", "eggs", "nuts", "olives",
            "mushrooms", "vegetables", "grilled_vegetables", "potatoes", "spicy", "sausages", "asparagus", "truffle", "beef", "steak", "roast_beef");
    private static final Set<String> FOR = Set.of("for", "для", "у");
    private static final Set<String> TO = Set.of("to", "на");

    private final FoodWords words = new FoodWords();
    private final People people;
    private final FoodFinder finder;

    public FoodReader(People people, Lexicon lexicon) {
        this.people = people;
        this.finder = new FoodFinder(lexicon);
    }

    public void read(List<Sentence> sentences, InsightCollector insights) {
        for (Sentence sentence : sentences) {
            if (!sentence.has(SentenceCue.KNOWLEDGE, 0, Math.min(ASKED, sentence.tokens().size()))
                    && sentence.opinions().stream().noneMatch(place -> place.value().cue() == SentenceCue.IF)) {
                read(sentence, insights);
            }
        }
    }

    private void read(Sentence sentence, InsightCollector insights) {
        List<Place<Food>> foods = finder.in(sentence);
        List<LeftOut> outs = new ArrayList<>();
        List<Boolean> joined = new ArrayList<>();
        LeftOut before = LeftOut.NOTHING;
        for (int i = 0; i < foods.size(); i++) {
            Place<Food> place = foods.get(i);
            int next = i + 1 < foods.size() ? foods.get(i + 1).from() : sentence.tokens().size();
            int last = i > 0 ? foods.get(i - 1).to() : 0;
            boolean listed = i > 0 && before.isSo() && !sentence.has(SentenceCue.EATS, last, place.from()) && !turns(sentence, last, place.from())
                    && (place.from() - last < LIST || before.forbidden() && place.from() - last < FAR
                    && TO.contains(sentence.tokens().get(place.from() - 1).text()));
            LeftOut own = LeftOut.of(sentence, place, last, next);
            before = listed && !LeftOut.isAllowed(sentence, place) && !(own.forbidden() && !before.forbidden()) ? before.at(place.from()) : own;
            outs.add(before);
            joined.add(listed);
        }
        forbidWhole(outs, joined);
        for (int i = 0; i < foods.size(); i++) {
            double confidence = FoodConfidence.of(sentence, foods.get(i), outs.get(i).isSo());
            if (confidence > 0 && !(outs.get(i).isSo() ? isSaidOtherwise(sentence, foods, outs, i) : isIngredient(sentence, foods, i))) {
                add(sentence, foods.get(i), outs.get(i), confidence, insights);
            }
        }
    }

    /** Makes an allergy at the end of a list apply to all of it: «не ест креветки, мидии: аллергия». */
    private static void forbidWhole(List<LeftOut> outs, List<Boolean> joined) {
        for (int i = outs.size() - 1; i > 0; i--) {
            LeftOut last = outs.get(i);
            if (joined.get(i) && last.forbidden() || last.forbidden() && outs.get(i - 1).isSo() && !outs.get(i - 1).forbidden()
                    && last.at() > outs.get(i - 1).at()) {
                outs.set(i - 1, new LeftOut(true, true, last.over(), outs.get(i - 1).at()));
            }
        }
    }

    /** Whether a correction follows: "no pork, it's chicken". */
    private static boolean turns(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream().anyMatch(token -> TURNS.contains(token.text()));
    }

    /** What follows from an allergy told in the sentence, "so no satay", or is asked. */
    private static boolean isSaidOtherwise(Sentence sentence, List<Place<Food>> foods, List<LeftOut> outs, int at) {
        int from = foods.get(at).from();
        boolean follows = from > 1 && SO.contains(sentence.tokens().get(from - 2).text())
                && IntStream.range(0, at).anyMatch(i -> outs.get(i).forbidden());
        boolean asked = !outs.get(at).forbidden() && sentence.places(SentenceCue.ALWAYS_ASKS).stream().anyMatch(place -> place.from() < ASKED)
                && !sentence.has(SentenceCue.SELF, 0, from);
        boolean which = sentence.asks() && sentence.places(SentenceCue.OPENER).stream().anyMatch(place -> place.from() < ASKED - 1)
                && foods.get(at).from() < sentence.tokens().size() - 1 && sentence.judges(SentenceCue.NEUTRAL, 0, sentence.tokens().size());
        return follows || asked || which;
    }

    /** Whether a food only tells what is in the dish before it: "plov: lamb, chickpeas, barberries". */
    private static boolean isIngredient(Sentence sentence, List<Place<Food>> foods, int at) {
        if (!BASE.contains(foods.get(at).value().code())) {
            return false;
        }
        for (int i = at - 1; i >= 0; i--) {
            Place<Food> place = foods.get(i);
            boolean near = foods.get(i + 1).from() - place.to() <= LIST + 1;
            if (!near || sentence.has(SentenceCue.EATS, place.to(), foods.get(i + 1).from())) {
                return false;
            }
            if (COMPOSED.contains(place.value().code())) {
                return true;
            }
        }
        return false;
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
                        .standing(out.over() ? InvalidityReason.NO_LONGER : null));
    }

    /** The position behind the people a food is "for", as in "no seafood for the kids"; else the one given. */
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
    public String codeIn(Sentence sentence) {
        return one(sentence, place -> place.value().code(words.name(sentence.tokens(), place.from(), place.to())));
    }

    /** The one dish of the lexicon, or food of {@code foods.csv}, that these words name, or null. */
    public String dishIn(Sentence sentence) {
        return one(sentence, place -> place.value().code());
    }

    private String one(Sentence sentence, Function<Place<Food>, String> code) {
        List<String> codes = finder.in(sentence).stream().filter(place -> !place.value().is("none")).map(code).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }
}
