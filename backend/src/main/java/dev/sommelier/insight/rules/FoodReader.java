package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a person cooks, eats and avoids: the dishes of the lexicon and of {@code foods.csv}. */
final class FoodReader {

    private static final List<String> SAID = List.of("said_en", "said_ru");
    /** Tokens by which a dish may follow "allergic to". */
    private static final int REACH = 4;
    /** Tokens by which a dish may precede "is not for me". */
    private static final int REACH_BACK = 3;
    /** The longest distance between two dishes of one list, in tokens. */
    private static final int LIST = 3;
    /** Words of avoidance that apply to the next word only: "no nuts", «без глютена». */
    private static final Set<String> SHORT_REACH = Set.of("no", "without", "без", "кроме");
    private static final Pattern VEGAN = Pattern.compile("vegan|веган");
    private static final Set<String> FREE = Set.of("free", "intolerant", "coeliac", "celiac");

    /** Why a food is left out. */
    private enum Avoidance {
        NONE,
        /** "I don't eat fish". */
        CHOSEN,
        /** "I'm allergic to fish". */
        FORBIDDEN
    }

    private record Food(String code, String way, String en, String ru, String withoutRu) {

        String text(Language language, boolean avoided) {
            return avoided && !way.equals("diet") ? language.choose("no " + en, "без " + withoutRu)
                    : language.choose(en, ru);
        }
    }

    private final Map<String, Food> byCode = new HashMap<>();
    private final PhraseFinder<Food> own;
    private final People people;

    FoodReader(People people) {
        this.people = people;
        own = PhraseFinder.of(CsvFile.read("insight/foods.csv"), SAID, row -> byCode.computeIfAbsent(
                row.getField("code"), code -> new Food(code, row.getField("way"), row.getField("en"),
                        row.getField("ru"), row.getField("without_ru"))));
    }

    void read(List<Sentence> sentences, Language language, InsightCollector insights) {
        for (Sentence sentence : sentences) {
            if (!sentence.has(Cue.KNOWLEDGE, 0, Math.min(2, sentence.tokens().size()))
                    && sentence.opinions().stream().noneMatch(place -> place.value().cue() == Cue.IF)) {
                read(sentence, language, insights);
            }
        }
    }

    private void read(Sentence sentence, Language language, InsightCollector insights) {
        List<Place<Food>> foods = foods(sentence);
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
                add(sentence, place, avoidance, confidence, language, insights);
            }
        }
    }

    private void add(Sentence sentence, Place<Food> place, Avoidance avoidance, double confidence, Language language,
            InsightCollector insights) {
        Food food = place.value();
        boolean avoided = avoidance != Avoidance.NONE;
        String holder = avoided || food.way().equals("diet") ? people.holder(sentence, place.from()) : null;
        InsightDetail detail = InsightDetail.NONE.coded(food.code()).heldBy(holder);
        boolean forbidden = avoidance == Avoidance.FORBIDDEN;
        insights.add(holder == null ? food : List.of(food, holder),
                forbidden ? InsightKind.CONSTRAINT : InsightKind.FOOD, food.text(language, avoided), confidence,
                forbidden ? detail.demanding(Constraint.of(Constraint.Type.ALLERGY)) : detail);
    }

    /** The one food these words name, or null. */
    String codeIn(Sentence sentence) {
        List<String> codes = foods(sentence).stream().map(place -> place.value().code()).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }

    /** The confidence that the person eats or avoids this; 0 when the sentence says nothing of the kind. */
    private double confidence(Sentence sentence, Place<Food> place, boolean avoided) {
        Food food = place.value();
        int from = place.from();
        if (food.way().equals("diet")) {
            return sentence.has(Cue.NOT, from - 2, from) ? 0 : Confidence.AVOIDED;
        }
        if (avoided) {
            return Confidence.AVOIDED;
        }
        boolean refused = sentence.has(Cue.REFUSAL, from - 2, from);
        boolean flavour = sentence.has(Cue.FLAVOUR, from - 2, place.to() + 2);
        boolean others = sentence.has(Cue.OTHER, 0, from) && sentence.has(Cue.OTHERS_EAT, 0, from)
                && !sentence.has(Cue.SELF);
        if (food.way().equals("free") || refused || flavour || others || describesWine(sentence, place)) {
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
        boolean free = place.value().way().equals("free") && sentence.tokens()
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

    /** Dishes from left to right. Where {@code foods.csv} and the lexicon overlap, {@code foods.csv} counts. */
    private List<Place<Food>> foods(Sentence sentence) {
        List<Place<Food>> foods = new ArrayList<>(own.in(sentence.tokens()));
        List<Place<Food>> known = List.copyOf(foods);
        for (Mention mention : sentence.mentions()) {
            Food food = mention.is(Dimension.DISH) ? byCode.get(mention.code()) : null;
            boolean taken = known.stream().anyMatch(place -> place.overlaps(mention.from(), mention.to()));
            // The lexicon takes a vegan for a vegetarian; the constraints do not.
            boolean vegan = VEGAN.matcher(sentence.tokens().get(mention.from()).text()).lookingAt();
            if (food != null && !taken && !vegan) {
                foods.add(new Place<>(food, mention.from(), mention.to()));
            }
        }
        foods.sort(Comparator.comparingInt(Place::from));
        return foods;
    }
}
