package dev.sommelier.insight.rules.constraint;

import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Set;

/** Whether a word for a diet tells how somebody known lives, and not what a dish is or what guests are. */
final class DietWord {

    private static final Set<String> LIKE = Set.of("как", "like", "словно", "будто");
    private static final Set<String> ALMOST = Set.of("almost", "nearly", "basically", "mostly", "почти", "практически");
    private static final Set<String> COUNTS = Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "several",
            "some", "both", "one", "двое", "трое", "четверо", "пятеро", "два", "три", "несколько", "один", "одна");
    /** What a word for a diet describes. */
    private static final Set<String> THINGS = Set.of("dinner", "lunch", "brunch", "party", "night", "tea", "starter", "starters", "options", "option",
            "wine", "wines", "food", "menu", "recipe", "dish", "dishes", "cake", "christmas", "roast", "bbq", "barbecue", "buffet", "feast", "supper",
            "restaurant", "place", "october", "january", "banquet", "wedding", "birthday", "meal", "meals", "snack", "snacks", "cheese", "sausages",
            "burger", "burgers", "pizza", "chilli", "chef", "cook", "bottle", "picnic", "wellington", "thing", "stuff", "version", "pasta", "ужин",
            "обед", "стол", "меню", "вечеринка", "рецепт", "кафе", "ресторан", "бургер", "торт", "вино", "завтрак", "банкет", "кухня", "кухню");

    private DietWord() {
    }

    /** Whether the word describes a dish, as in "vegan curry", or a comparison, as in «как беременная». */
    static boolean isOfThing(Sentence sentence, Place<ConstraintCue> said) {
        List<Token> tokens = sentence.tokens();
        boolean compared = said.from() > 0 && LIKE.contains(tokens.get(said.from() - 1).text());
        boolean almost = said.from() > 0 && ALMOST.contains(tokens.get(said.from() - 1).text())
                || said.to() < tokens.size() && ALMOST.contains(tokens.get(said.to()).text());
        boolean dish = said.to() - said.from() == 1 && sentence.mentions().stream()
                .anyMatch(m -> m.is(Dimension.DISH) && (m.from() == said.to() || m.from() == said.from() && m.to() > said.to()));
        boolean thing = said.to() - said.from() == 1 && said.to() < tokens.size() && THINGS.contains(tokens.get(said.to()).text());
        return compared || almost || dish || thing;
    }

    /** Whether the word is said of people who are not known: "eleven vegetarians", «гости веганы», "a teetotal guest". */
    static boolean isOfStranger(Sentence sentence, Place<ConstraintCue> said, People people) {
        List<Token> tokens = sentence.tokens();
        boolean counted = said.to() - said.from() == 1 && said.from() > 0 && (tokens.get(said.from() - 1).is(Token.Type.NUMBER) || COUNTS.contains(tokens.get(said.from() - 1).text()));
        boolean beside = said.from() > 0 && sentence.has(SentenceCue.OTHER, said.from() - 1, said.from())
                || said.to() < tokens.size() && sentence.has(SentenceCue.OTHER, said.to(), said.to() + 1);
        boolean others = !sentence.has(SentenceCue.SELF) && sentence.has(SentenceCue.OTHER, 0, said.from());
        return (counted || beside || others) && people.holder(sentence, said.from()) == null
                && people.in(tokens).stream().noneMatch(place -> place.from() == said.to());
    }
}
