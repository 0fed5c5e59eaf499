package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Choice.Part;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.understanding.Budget;
import dev.sommelier.sommelier.understanding.Dimension;
import dev.sommelier.sommelier.understanding.Facet;
import dev.sommelier.sommelier.understanding.Intent;
import dev.sommelier.sommelier.understanding.Wish;
import dev.sommelier.wine.Pairings;
import dev.sommelier.wine.Repeat;
import dev.sommelier.wine.Vocabulary.Term;
import dev.sommelier.wine.Wine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text above the cards: what was understood, one honest or useful remark, at most one question. */
final class ReplyText {

    private final Templates templates;
    private final Phrases phrases;
    private final WishPhrase wishes;
    private final Prices prices;
    private final Pairings pairings;
    private final DishGroups groups;
    private final Seasons seasons;

    ReplyText(Templates templates, Phrases phrases, Prices prices, Pairings pairings, DishGroups groups,
            Seasons seasons) {
        this.templates = templates;
        this.phrases = phrases;
        this.wishes = new WishPhrase(phrases, prices);
        this.prices = prices;
        this.pairings = pairings;
        this.groups = groups;
        this.seasons = seasons;
    }

    String of(Situation situation) {
        if (situation.choice().isEmpty()) {
            return say("nothing", situation, Map.of());
        }
        if (!situation.choice().relaxed().isEmpty()) {
            return relaxed(situation);
        }
        String remark = remark(situation);
        return Stream.of(lead(situation), remark, question(situation, remark)).filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String lead(Situation situation) {
        Choice choice = situation.choice();
        Wish wish = situation.understood().wish();
        Intent intent = situation.understood().reading().intent();
        Language language = situation.language();
        Map<String, String> values = new HashMap<>();
        values.put("wish", wishes.of(told(situation), language));
        values.put("now", seasons.now(situation.month(), situation.seed(), language));
        values.put("season", seasons.dative(situation.month(), language));
        String dish = phrases.dishes(wish.wanted(Dimension.DISH), language);
        values.put("dish", dish.isEmpty() ? "" : ", " + dish);
        int count = choice.wines().size();
        if (intent == Intent.PREGNANT || intent == Intent.DRIVING || intent == Intent.MEDICAL) {
            return say("talk." + intent.name().toLowerCase(Locale.ROOT), situation, values);
        }
        Repeat first = choice.wines().get(0).repeat();
        if (first == Repeat.EXHAUSTED) {
            return say(values.get("wish").isEmpty() ? "exhausted.bare" : "exhausted", situation, values);
        }
        if (isNamed(situation)) {
            values.put("name", choice.wines().get(0).wine().name(language));
            return say(count == 1 ? "named.alone" : first == null ? "named.new" : "named.seen", situation, values);
        }
        if (intent == Intent.AGAIN) {
            return say(first == null ? "again.none" : "again.found", situation, values);
        }
        return fresh(situation, values, wish, intent, count);
    }

    private String fresh(Situation situation, Map<String, String> values, Wish wish, Intent intent, int count) {
        Language language = situation.language();
        if (intent == Intent.DISLIKED && situation.understood().pointedAt() != null) {
            values.put("name", situation.understood().pointedAt().name(language));
            return say("disliked", situation, values);
        }
        if (wish.like() != null) {
            values.put("name", wish.like().name(language));
            values.put("but", values.get("wish").isEmpty() ? "" : ", " + values.get("wish"));
            boolean liked = intent == Intent.LIKED;
            return say(liked ? "liked" : "similar", situation, values);
        }
        if (intent == Intent.MORE) {
            values.put("of", values.get("wish").isEmpty() ? "" : ": " + values.get("wish"));
            return say("more." + count, situation, values);
        }
        return say((values.get("wish").isEmpty() ? "open." : "lead.") + count, situation, values);
    }

    private static boolean isNamed(Situation situation) {
        List<Wine> named = situation.understood().named();
        return !named.isEmpty() && situation.choice().wines().get(0).wine().id().equals(named.get(0).id());
    }

    /** What could not be met, else why the dish is difficult, else what the dish asks for, else how the three differ. */
    private String remark(Situation situation) {
        if (situation.choice().isExhausted() || isNamed(situation)) {
            return "";
        }
        String clash = clash(situation);
        if (!clash.isEmpty()) {
            return clash;
        }
        Wish wish = situation.understood().wish();
        if (isDaring(situation)) {
            return say("daring", situation, Map.of());
        }
        boolean news = situation.understood().reading().wants(Dimension.DISH);
        if (news && !wish.isAlcoholFree() && openStyle(wish)) {
            return phrases.principle(wish.wanted(Dimension.DISH).iterator().next(), situation.language());
        }
        return parts(situation);
    }

    /** The person insists on a style that no rule joins with the dish. */
    private boolean isDaring(Situation situation) {
        Wish wish = situation.understood().wish();
        Wine first = situation.choice().wines().get(0).wine();
        return wish.wants(Dimension.DISH) && !openStyle(wish) && wish.like() == null && groups
                .open(wish.wanted(Dimension.DISH)).stream()
                .allMatch(dish -> pairings.reason(first, dish, situation.language()).isEmpty());
    }

    private static boolean openStyle(Wish wish) {
        return !wish.wants(Dimension.COLOUR) && !wish.wants(Dimension.GRAPE) && !wish.wants(Dimension.KIND)
                && !wish.wants(Dimension.SWEETNESS) && wish.like() == null;
    }

    private String parts(Situation situation) {
        List<Part> parts = situation.choice().wines().stream().map(Choice.Chosen::part).toList();
        if (parts.equals(List.of(Part.SAFE, Part.BARGAIN, Part.DISCOVERY))) {
            return say("parts.bargain_discovery", situation, Map.of());
        }
        if (parts.size() > 1 && parts.get(1) == Part.BARGAIN) {
            return say("parts.bargain", situation, Map.of());
        }
        boolean lastDiscovered = parts.size() > 1 && parts.indexOf(Part.DISCOVERY) == parts.size() - 1;
        return lastDiscovered ? say("parts.discovery", situation, Map.of()) : "";
    }

    private String clash(Situation situation) {
        Wish wish = situation.understood().wish();
        Wine first = situation.choice().wines().get(0).wine();
        return groups.open(wish.wanted(Dimension.DISH)).stream()
                .map(dish -> pairings.clash(first, dish, situation.language()))
                .flatMap(Optional::stream).findFirst()
                .map(clause -> say("clash", situation, Map.of("clash", clause))).orElse("");
    }

    private String relaxed(Situation situation) {
        List<String> relaxed = situation.choice().relaxed();
        Wish wish = situation.understood().wish();
        Language language = situation.language();
        if (relaxed.size() > 1) {
            return say("relaxed.several", situation, Map.of("wish", wishes.of(told(situation), language)));
        }
        String what = relaxed.get(0);
        Map<String, String> values = new HashMap<>();
        String regions = wishes.places(Term.REGION, wish.wanted(Dimension.REGION), language);
        String countries = wishes.places(
                Term.COUNTRY, wish.wanted(Dimension.COUNTRY), language);
        values.put("wish", wishes.of(without(told(situation), what), language));
        values.put("places", what.equals("region") ? regions : countries);
        values.put("grapes", wish.wanted(Dimension.GRAPE).stream().map(code -> phrases.grape(code, language)).limit(2)
                .collect(Collectors.joining(language.choose(" or ", " или "))));
        values.put("price", wish.budget() == null ? "" : prices.budget(wish.budget(), language));
        values.put("least", prices.euro(situation.choice().wines().get(0).wine().priceMin(), language));
        String key = what.equals("price") && wish.budget() == null ? "relaxed.price_bare" : "relaxed." + what;
        return say(key, situation, values);
    }

    /** The wish as it is said back: a refusal is repeated only in answer to it. */
    private static Wish told(Situation situation) {
        Wish wish = situation.understood().wish();
        boolean refusing = !situation.understood().reading().facet(Dimension.GRAPE).refused().isEmpty();
        return refusing ? wish : wish.with(Dimension.GRAPE, Facet.wanting(wish.wanted(Dimension.GRAPE)));
    }

    /** The wish less what could not be met, which the sentence names by itself. */
    private static Wish without(Wish wish, String relaxed) {
        return switch (relaxed) {
            case "price" -> wish.with((Budget) null).without(Dimension.PRICE_LEVEL);
            case "region", "country" -> wish.without(Dimension.REGION).without(Dimension.COUNTRY);
            case "grape" -> wish.without(Dimension.GRAPE);
            default -> wish;
        };
    }

    /** Asks what would help most, but not twice in a row, and never after an honest "no". */
    private String question(Situation situation, String remark) {
        Wish wish = situation.understood().wish();
        boolean enough = situation.asked() || wish.like() != null
                || situation.understood().reading().intent() != Intent.RECOMMEND
                || !situation.understood().reading().relatives().isEmpty();
        if (enough) {
            return "";
        }
        if (!wish.wants(Dimension.DISH) && !wish.wants(Dimension.OCCASION)) {
            return say("ask.food", situation, Map.of());
        }
        boolean priced = wish.budget() != null || wish.wants(Dimension.PRICE_LEVEL);
        return priced || remark.isEmpty() ? "" : say("ask.budget", situation, Map.of());
    }

    private String say(String key, Situation situation, Map<String, String> values) {
        return templates.say(key, situation.language(), situation.seed(), values);
    }
}
