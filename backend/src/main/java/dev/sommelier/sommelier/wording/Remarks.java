package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Choice.Part;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WishPhrase;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The remark after the opening sentence of a reply: a clash with the dish, a principle of it, or how the wines differ.
 */
final class Remarks {

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final WishPhrase wishes;
    private final Pairings pairings;
    private final DishGroups groups;

    Remarks(Templates templates, Phrases phrases, Prices prices, WishPhrase wishes, Pairings pairings,
            DishGroups groups) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.wishes = wishes;
        this.pairings = pairings;
        this.groups = groups;
    }

    /** The clash with the dish, otherwise its principle, otherwise how the three wines differ; or empty. */
    String on(Situation situation) {
        String unknown = situation.understood().reading().unknown().dish();
        if (!unknown.isEmpty()) {
            String key = situation.understood().wish().wants(Dimension.DISH) ? "unknown.parts" : "unknown.dish";
            return templates.say(key, situation, Map.of("dish", unknown));
        }
        String clash = clash(situation);
        if (!clash.isEmpty()) {
            return clash;
        }
        Wish wish = situation.understood().wish();
        if (isDaring(situation)) {
            return templates.say("daring", situation);
        }
        boolean news = situation.understood().reading().wants(Dimension.DISH);
        if (news && !wish.isAlcoholFree() && openStyle(wish)) {
            return phrases.principle(wish.wanted(Dimension.DISH).iterator().next(), situation.language());
        }
        return parts(situation);
    }

    /** Whether the wish fixes a style that no pairing rule joins with the dish. */
    private boolean isDaring(Situation situation) {
        Wish wish = situation.understood().wish();
        Wine first = situation.choice().wines().get(0).wine();
        return wish.wants(Dimension.DISH) && !openStyle(wish) && wish.like() == null && groups
                .expand(wish.wanted(Dimension.DISH)).stream()
                .allMatch(dish -> pairings.reason(first, dish, situation.language()).isEmpty());
    }

    private static boolean openStyle(Wish wish) {
        return wish.wanted(Dimension.COLOUR).size() != 1 && !wish.wants(Dimension.GRAPE) && !wish.wants(Dimension.KIND)
                && !wish.wants(Dimension.SWEETNESS) && wish.like() == null;
    }

    private String parts(Situation situation) {
        List<Part> parts = situation.choice().wines().stream().map(Choice.Chosen::part).toList();
        if (parts.equals(List.of(Part.SAFE, Part.BARGAIN, Part.DISCOVERY))) {
            return templates.say("parts.bargain_discovery", situation);
        }
        if (parts.size() > 1 && parts.get(1) == Part.BARGAIN) {
            return templates.say("parts.bargain", situation);
        }
        boolean lastDiscovered = parts.size() > 1 && parts.indexOf(Part.DISCOVERY) == parts.size() - 1;
        return lastDiscovered ? templates.say("parts.discovery", situation) : "";
    }

    private String clash(Situation situation) {
        Wish wish = situation.understood().wish();
        Wine first = situation.choice().wines().get(0).wine();
        return groups.expand(wish.wanted(Dimension.DISH)).stream()
                .map(dish -> pairings.clash(first, dish, situation.language()))
                .flatMap(Optional::stream).findFirst()
                .map(clause -> templates.say("clash", situation, Map.of("clash", clause))).orElse("");
    }

    /** The sentence that tells which wish was dropped and repeats the rest; it replaces the opening sentence. */
    String relaxed(Situation situation, Wish told) {
        List<String> relaxed = situation.choice().relaxed();
        Wish wish = situation.understood().wish();
        Language language = situation.language();
        if (relaxed.size() > 1) {
            return templates.say("relaxed.several", situation, Map.of("wish", wishes.of(told, language)));
        }
        String what = relaxed.get(0);
        Map<String, String> values = new HashMap<>();
        String regions = wishes.places(Term.REGION, wish.wanted(Dimension.REGION), language);
        String countries = wishes.places(
                Term.COUNTRY, wish.wanted(Dimension.COUNTRY), language);
        values.put("wish", wishes.of(without(told, what), language));
        values.put("places", what.equals("region") ? regions : countries);
        values.put("grapes", wish.wanted(Dimension.GRAPE).stream().map(code -> phrases.grape(code, language)).limit(2)
                .collect(Collectors.joining(language.choose(" or ", " или "))));
        values.put("price", wish.budget() == null ? "" : prices.budget(wish.budget(), language));
        values.put("name", wish.like() == null ? "" : Markdown.name(wish.like(), language));
        values.put("least", prices.euro(situation.choice().wines().get(0).wine().priceMin(), language));
        String key = what.equals("price") && wish.budget() == null ? "relaxed.price_bare" : "relaxed." + what;
        return templates.say(key, situation, values);
    }

    /** The wish without the dropped part, which the sentence names by itself. */
    private static Wish without(Wish wish, String relaxed) {
        return switch (relaxed) {
            case "price" -> wish.with((Budget) null).without(Dimension.PRICE_LEVEL);
            case "region", "country" -> wish.without(Dimension.REGION).without(Dimension.COUNTRY);
            case "grape" -> wish.without(Dimension.GRAPE);
            default -> wish;
        };
    }
}
