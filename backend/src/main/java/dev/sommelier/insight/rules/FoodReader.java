package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final Set<String> FREE = Set.of("free", "intolerant", "coeliac", "celiac");

    private record Food(String code, String way, String en, String ru, String withoutRu) {

        String text(Language language, boolean avoided) {
            return avoided && !way.equals("diet") ? language.choose("no " + en, "без " + withoutRu)
                    : language.choose(en, ru);
        }
    }

    private final Map<String, Food> byCode = new HashMap<>();
    private final PhraseFinder<Food> own;

    FoodReader() {
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
        boolean avoidedBefore = false;
        for (int i = 0; i < foods.size(); i++) {
            Place<Food> place = foods.get(i);
            int next = i + 1 < foods.size() ? foods.get(i + 1).from() : sentence.tokens().size();
            int last = i > 0 ? foods.get(i - 1).to() : 0;
            boolean listed = i > 0 && place.from() - last <= LIST - 1 && avoidedBefore
                    && !sentence.has(Cue.EATS, last, place.from());
            boolean avoided = listed || isAvoided(sentence, place, last, next);
            avoidedBefore = avoided;
            double confidence = confidence(sentence, place, avoided);
            if (confidence > 0) {
                insights.add(place.value(), InsightKind.FOOD, place.value().text(language, avoided), confidence);
            }
        }
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

    private boolean isAvoided(Sentence sentence, Place<Food> place, int last, int next) {
        boolean before = sentence.places(Cue.AVOID).stream()
                .filter(avoid -> avoid.from() >= last && avoid.to() <= place.from())
                .anyMatch(avoid -> place.from() - avoid.to() < reach(sentence, avoid)
                        && !stops(sentence, avoid.to(), place.from()));
        boolean after = sentence.places(Cue.AVOID).stream()
                .filter(avoid -> avoid.from() >= place.to() && avoid.to() <= next)
                .anyMatch(avoid -> avoid.from() - place.to() < REACH_BACK && !stops(sentence, place.to(), avoid.from())
                        && reach(sentence, avoid) > 2
                        && (next == sentence.tokens().size() || stops(sentence, avoid.to(), next)));
        boolean free = place.value().way().equals("free") && sentence.tokens()
                .subList(place.from(), Math.min(place.to() + 1, sentence.tokens().size())).stream()
                .anyMatch(token -> FREE.contains(token.text()) || token.text().startsWith("целиак"));
        return before || after || free;
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
            if (food != null && !taken) {
                foods.add(new Place<>(food, mention.from(), mention.to()));
            }
        }
        foods.sort(Comparator.comparingInt(Place::from));
        return foods;
    }
}
