package dev.sommelier.insight.rules.food;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the foods a sentence names: those of {@code foods.csv}, and the dishes of the lexicon. */
final class FoodFinder {

    private static final List<String> SAID = List.of("said_en", "said_ru");
    private static final Pattern DIET = Pattern.compile("vegan|vegetarian|veggie|pescatarian|веган|вегетариан|пескетариан|постн");
    private static final Set<String> JOINTS = Set.of("with", "w", "of", "in", "on", "с", "со", "из", "в", "на", "под", "по");
    private static final Set<String> AND = Set.of("and", "или", "и", "or");
    /** Dishes that only their ingredient makes specific: «закуски с говядиной». */
    private static final Set<String> GENERAL = Set.of("tapas");
    private static final Set<String> ARTICLES = Set.of("a", "the", "some", "my", "our");

    private final Map<String, Food> byCode = new HashMap<>();
    private final PhraseFinder<Food> own;
    private final Lexicon lexicon;

    FoodFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        own = PhraseFinder.of(CsvFile.read("insight/foods.csv"), SAID, row -> byCode.computeIfAbsent(
                row.getField("code"), code -> new Food(code, row.getField("way"), row.getField("en"),
                        row.getField("ru"), row.getField("without_ru"))));
    }

    /** Dishes from left to right. Where {@code foods.csv} and the lexicon overlap, {@code foods.csv} counts. */
    List<Place<Food>> in(Sentence sentence) {
        List<Place<Food>> foods = new ArrayList<>(own.in(sentence.tokens()));
        for (Mention mention : sentence.mentions()) {
            Food food = !mention.is(Dimension.DISH) ? null : byCode.getOrDefault(mention.code(),
                    new Food(mention.code(), "group", "", "", ""));
            // "Duck with apples" is a dish of the lexicon, apples alone a food of the file.
            foods.removeIf(place -> food != null && !place.value().is("none") && place.within(mention.from(), mention.to())
                    && place.to() - place.from() < mention.to() - mention.from());
            boolean taken = foods.stream().anyMatch(place -> place.overlaps(mention.from(), mention.to()));
            boolean misspelt = !sentence.has(SentenceCue.EATS) && !lexicon.isSpelled(sentence.tokens(), mention.from());
            // Whoever keeps to a diet is read by the constraints.
            boolean diet = DIET.matcher(sentence.tokens().get(mention.from()).text()).lookingAt();
            if (food != null && !taken && !diet && !misspelt) {
                foods.add(new Place<>(food, mention.from(), mention.to()));
            }
        }
        foods.sort(Comparator.comparingInt(Place::from));
        return whole(sentence, foods);
    }

    /** The foods with those of one dish joined under its main word, the last in English and the first in Russian: "lamb tagine". */
    private static List<Place<Food>> whole(Sentence sentence, List<Place<Food>> foods) {
        List<Place<Food>> joined = new ArrayList<>();
        for (Place<Food> place : foods) {
            Place<Food> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean alike = last != null && last.value().code().equals(place.value().code());
            if (last != null && !last.value().is("none") && !place.value().is("none")
                    && isJoined(alike, sentence.tokens(), last.to(), place.from())) {
                boolean compound = place.from() == last.to() && !Endings.isCyrillic(sentence.tokens().get(last.from()).text());
                Food main = (compound || GENERAL.contains(last.value().code())) && !place.value().is("free") ? place.value() : last.value();
                joined.set(joined.size() - 1, new Place<>(main, last.from(), place.to()));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }

    private static boolean isJoined(boolean alike, List<Token> tokens, int from, int to) {
        return to == from || alike && to == from + 1 && AND.contains(tokens.get(from).text()) || to == from + 1 && JOINTS.contains(tokens.get(from).text())
                || to == from + 2 && JOINTS.contains(tokens.get(from).text()) && ARTICLES.contains(tokens.get(from + 1).text());
    }
}
