package dev.sommelier.insight.rules.food;

import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether and why a food is left out of meals.
 *
 * @param isSo      false for a food that is eaten
 * @param forbidden whether it must not be eaten, as by "allergic"; else somebody does not want it
 * @param over      whether it is said to be so no longer, or never to have been
 * @param at        the place of the words before which its holder is named
 */
record LeftOut(boolean isSo, boolean forbidden, boolean over, int at) {

    static final LeftOut NOTHING = new LeftOut(false, false, false, 0);

    /** Tokens by which a dish may follow "allergic to". */
    private static final int REACH = 4;
    /** Tokens by which a dish may precede "is not for me". */
    private static final int REACH_BACK = 3;
    /** Words of avoidance that apply to the next word only: "no nuts", «без глютена». */
    private static final Set<String> SHORT_REACH = Set.of("no", "without", "без", "кроме");
    /** Right behind a food: "nut allergy", "gluten free". */
    private static final Pattern ILL = Pattern.compile("allerg.*|intoleran.*|coeliac|celiac|целиак.*");
    /** "Can't have anything spicy" is no allergy. */
    private static final Set<String> HARMLESS = Set.of("spicy", "fried_food", "meat", "red_meat", "chilli", "smoked_meat", "smoked_fish");
    private static final Pattern ILLNESS = Pattern.compile("allerg|alerg|react|anaphyl|hive|аллерг|реакц|реагир|анафил|отек|квинк|сып|задых");
    /** Left out for health only, never for its taste. */
    private static final String GLUTEN = "gluten";
    private static final Set<String> NOT_DIGESTED = Set.of(GLUTEN, "dairy", "sulphites");
    private static final Set<String> SAY = Set.of("say", "saying", "says", "said");
    private static final Set<String> NO_WHAT = Set.of("wait", "idea", "clue", "matter", "doubt", "problem", "worries", "offence", "offense", "way",
            "to", "rush", "one", "more", "longer", "thanks");
    private static final Set<String> LIVE = Set.of("live", "do", "могу", "жить");

    private static final Set<String> ALLOWED_BY = Set.of("is", "are", "it's", "i", "we", "я", "мы", "это");
    private static final Set<String> ALLOWED = Set.of("ok", "okay", "fine", "allowed", "можно", "норм", "нормально", "ем", "едим", "ок", "пожалуйста");

    LeftOut at(int place) {
        return new LeftOut(isSo, forbidden, over, place);
    }

    /** @param last where the food before it ends, and next where the one behind it begins */
    static LeftOut of(Sentence sentence, Place<Food> place, int last, int next) {
        if (isAllowed(sentence, place)) {
            return NOTHING;
        }
        Optional<Place<SentenceCue>> before = sentence.places(SentenceCue.AVOID).stream()
                .filter(avoid -> avoid.from() >= last && avoid.to() <= place.from())
                .filter(avoid -> !isPhrase(sentence, avoid) && place.from() - avoid.to() < reach(sentence, avoid)
                        && !stops(sentence, avoid.to(), place.from()) && !isLivedWithout(sentence, avoid)).findFirst();
        Optional<Place<SentenceCue>> after = sentence.places(SentenceCue.AVOID).stream()
                .filter(avoid -> avoid.from() >= place.to() && avoid.to() <= next)
                .filter(avoid -> avoid.from() - place.to() < REACH_BACK && !stops(sentence, place.to(), avoid.from())
                        && reach(sentence, avoid) > 2 && sentence.styles().stream().noneMatch(word ->
                        word.from() >= avoid.to() && word.from() - avoid.to() < 2)
                        && (next == sentence.tokens().size() || stops(sentence, avoid.to(), next))).findFirst();
        Optional<Place<SentenceCue>> told = before.or(() -> after);
        boolean named = isNamedIllness(sentence, place);
        Optional<Place<SentenceCue>> illness = sentence.places(SentenceCue.ALLERGY).stream()
                .filter(cue -> told.filter(avoid -> avoid.overlaps(cue.from(), cue.to())).isPresent()
                        || isTrailing(sentence, place, cue, next) && (told.isPresent() || place.value().is("free") || isDenied(sentence, cue))).findFirst();
        boolean gluten = place.value().code().equals(GLUTEN) && (told.isPresent() || free(sentence, place));
        boolean intolerance = gluten || NOT_DIGESTED.contains(place.value().code()) && told.filter(avoid ->
                sentence.has(SentenceCue.INTOLERANCE, avoid.from(), avoid.to())).isPresent();
        boolean taste = HARMLESS.contains(place.value().code()) && illness.filter(cue -> ILLNESS.matcher(
                sentence.tokens().get(cue.from()).text()).lookingAt()).isEmpty();
        boolean forbidden = illness.isPresent() && !taste || named || intolerance;
        boolean over = forbidden && (sentence.has(SentenceCue.GONE) || illness.filter(cue -> isDenied(sentence, cue)).isPresent());
        int at = Math.max(place.from(), illness.or(() -> told).filter(cue -> cue.from() >= place.to()).map(Place::from).orElse(0));
        return new LeftOut(told.isPresent() || forbidden || free(sentence, place), forbidden, over, at);
    }

    /** Whether the food is said to be fine: "I don't eat meat, fish is fine". */
    static boolean isAllowed(Sentence sentence, Place<Food> place) {
        List<Token> behind = sentence.tokens().subList(place.to(), Math.min(sentence.tokens().size(), place.to() + 2));
        return !behind.isEmpty() && (ALLOWED.contains(behind.get(0).text())
                || behind.size() == 2 && ALLOWED_BY.contains(behind.get(0).text()) && ALLOWED.contains(behind.get(1).text()));
    }

    private static boolean isDenied(Sentence sentence, Place<SentenceCue> illness) {
        return sentence.has(SentenceCue.NOT, illness.from() - 2, illness.from()) || illness.to() < sentence.tokens().size()
                && sentence.tokens().get(illness.to()).is("нет");
    }

    /** Whether an allergy that names no food applies to the food before it: «без клубники живём, у неё аллергия». */
    private static boolean isTrailing(Sentence sentence, Place<Food> place, Place<SentenceCue> cue, int next) {
        return cue.from() >= place.to() && cue.to() <= next && next == sentence.tokens().size();
    }

    private static boolean isNamedIllness(Sentence sentence, Place<Food> place) {
        int from = place.value().is("free") ? place.from() : place.to();
        return sentence.tokens().subList(from, Math.min(place.to() + 1, sentence.tokens().size())).stream()
                .anyMatch(token -> ILL.matcher(token.text()).matches());
    }

    private static boolean free(Sentence sentence, Place<Food> place) {
        return place.value().is("free") && sentence.tokens()
                .subList(place.from(), Math.min(place.to() + 1, sentence.tokens().size())).stream().anyMatch(token -> token.is("free"));
    }

    /** Whether "no" belongs to a phrase that avoids nothing: "I never say no to tripe", "salmon, no wait, trout". */
    private static boolean isPhrase(Sentence sentence, Place<SentenceCue> avoid) {
        List<Token> tokens = sentence.tokens();
        int at = avoid.from();
        return tokens.get(at).is("no") && (at > 0 && SAY.contains(tokens.get(at - 1).text())
                || at + 1 < tokens.size() && NO_WHAT.contains(tokens.get(at + 1).text()));
    }

    /** Whether "without" praises the food: "I can't live without cheese". */
    private static boolean isLivedWithout(Sentence sentence, Place<SentenceCue> avoid) {
        int to = sentence.tokens().size();
        return SHORT_REACH.contains(sentence.tokens().get(avoid.from()).text()) && (avoid.from() > 0
                && LIVE.contains(sentence.tokens().get(avoid.from() - 1).text())
                // «Без пельменей жить не могу»
                || sentence.tokens().subList(Math.min(to, avoid.to()), Math.min(to, avoid.to() + REACH)).stream()
                        .anyMatch(token -> token.is("жить") || token.is("прожить") || token.is("обойтись")));
    }

    private static int reach(Sentence sentence, Place<SentenceCue> avoid) {
        boolean close = avoid.to() - avoid.from() == 1
                && SHORT_REACH.contains(sentence.tokens().get(avoid.from()).text());
        return close ? 2 : REACH;
    }

    private static boolean stops(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream().anyMatch(token -> token.is(Token.Type.STOP));
    }
}
