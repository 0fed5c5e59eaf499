package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Seasons;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WishPhrase;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.Pairings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a recommendation: what was understood, at most one remark and at most one question. */
final class ReplyText {

    /** Stems of both languages by what the catalogue does not hold. */
    private static final Map<String, List<String>> UNTOLD = Map.of(
            "kosher", List.of("kosher", "кошер", "shabbat", "passover", "шаббат", "песах"),
            "vegan", List.of("vegan wine", "wine vegan", "also vegan", "be vegan", "vegan too", "vegan friendly",
                    "веганское вино",
                    "вино веган", "чтоб веган", "чтобы веган", "вино тоже чтоб веган"),
            "organic", List.of("organic", "biodynamic", "органик", "органическ", "биодинам", "биовино"),
            "sulphites", List.of("sulphite", "sulfite", "сульфит"));

    private final Templates templates;
    private final WishPhrase wishes;
    private final Remarks remarks;
    private final Seasons seasons;

    ReplyText(Templates templates, Phrases phrases, Prices prices, Pairings pairings, DishGroups groups,
            Seasons seasons) {
        this.templates = templates;
        this.wishes = new WishPhrase(phrases, prices);
        this.remarks = new Remarks(templates, phrases, prices, wishes, pairings, groups);
        this.seasons = seasons;
    }

    String of(Situation situation) {
        if (situation.choice().isEmpty()) {
            return joined(templates.say("nothing", situation), situation.note());
        }
        String untold = untold(situation);
        if (!situation.choice().relaxed().isEmpty()) {
            return joined(remarks.relaxed(situation, told(situation)), untold, situation.note());
        }
        boolean enough = situation.choice().isExhausted() || isNamed(situation);
        String remark = !untold.isEmpty() ? untold : enough ? "" : remarks.on(situation);
        return joined(lead(situation), situation.note(), remark, question(situation, remark));
    }

    private static String joined(String... sentences) {
        return Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What was asked for and no field of a wine tells, such as a kosher seal; empty when nothing was. */
    private String untold(Situation situation) {
        String text = TextNormaliser.typed(situation.understood().reading().text());
        return UNTOLD.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(text::contains))
                .map(entry -> templates.say("untold." + entry.getKey(), situation)).findFirst().orElse("");
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
        int count = choice.wines().size();
        Repeat first = choice.wines().get(0).repeat();
        if (first == Repeat.EXHAUSTED) {
            return templates.say(values.get("wish").isEmpty() ? "exhausted.bare" : "exhausted", situation, values);
        }
        if (situation.understood().namesFamily() && intent != Intent.SIMILAR) {
            return templates.say("named.family", situation, values);
        }
        if (isNamed(situation)) {
            values.put("name", Markdown.name(choice.wines().get(0).wine(), language));
            return templates.say(count == 1 ? "named.alone" : first == null ? "named.new" : "named.seen", situation, values);
        }
        if (intent == Intent.AGAIN) {
            return templates.say(first == null ? "again.none" : "again.found", situation, values);
        }
        return fresh(situation, values, wish, intent, count);
    }

    private String fresh(Situation situation, Map<String, String> values, Wish wish, Intent intent, int count) {
        Language language = situation.language();
        if (intent == Intent.DISLIKED && situation.understood().pointedAt() != null) {
            values.put("name", Markdown.name(situation.understood().pointedAt(), language));
            return templates.say("disliked", situation, values);
        }
        if (wish.like() != null) {
            values.put("name", Markdown.name(wish.like(), language));
            values.put("but", values.get("wish").isEmpty() ? "" : ", " + values.get("wish"));
            boolean liked = intent == Intent.LIKED;
            return templates.say(liked ? "liked" : "similar", situation, values);
        }
        if (intent == Intent.MORE) {
            values.put("of", values.get("wish").isEmpty() ? "" : ": " + values.get("wish"));
            return templates.say("more." + count, situation, values);
        }
        return templates.say((values.get("wish").isEmpty() ? "open." : "lead.") + count, situation, values);
    }

    private static boolean isNamed(Situation situation) {
        List<Wine> named = situation.understood().named();
        return !named.isEmpty() && situation.choice().wines().get(0).wine().id().equals(named.get(0).id());
    }

    /** The wish as the reply repeats it; refusals are included only if the last message refused something. */
    static Wish told(Situation situation) {
        Wish wish = situation.understood().wish();
        boolean refusing = !situation.understood().reading().facet(Dimension.GRAPE).refused().isEmpty();
        return refusing ? wish : wish.with(Dimension.GRAPE, Facet.wanting(wish.wanted(Dimension.GRAPE)));
    }

    /** The question that would help most; empty after another question, or when a wish was dropped. */
    private String question(Situation situation, String remark) {
        Wish wish = situation.understood().wish();
        boolean enough = situation.asked() || wish.like() != null
                || !situation.understood().reading().unknown().dish().isEmpty()
                || situation.understood().reading().intent() != Intent.RECOMMEND
                || !situation.understood().reading().relatives().isEmpty();
        if (enough) {
            return "";
        }
        if (!wish.wants(Dimension.DISH) && !wish.wants(Dimension.OCCASION)) {
            return templates.say("ask.food", situation);
        }
        boolean priced = situation.priced() || wish.budget() != null || wish.wants(Dimension.PRICE_LEVEL);
        return priced || remark.isEmpty() ? "" : templates.say("ask.budget", situation);
    }
}
