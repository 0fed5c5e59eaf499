package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.dialogue.ChosenWine;
import dev.sommelier.understanding.dialogue.Dialogue;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what is known of the person: from this chat, and from the taste profile. */
public final class RecallText {

    private static final int FEW = 4;
    private static final int LINES = 5;
    private static final int LONGEST_QUOTE = 140; // characters

    private final Templates templates;
    private final FacetText facets;
    private final Prices prices;

    RecallText(Templates templates, Phrases phrases, Prices prices) {
        this.templates = templates;
        this.facets = new FacetText(templates, phrases);
        this.prices = prices;
    }

    /**
     * All that is known, the chat first.
     *
     * @param wines the catalogue's wines of the insights by id
     */
    public String about(TasteContext insights, Map<UUID, Wine> wines, Situation situation) {
        Language language = situation.language();
        Dialogue dialogue = situation.understood().dialogue();
        List<String> parts = new ArrayList<>();
        String budget = Optional.ofNullable(situation.understood().wish().budget()).filter(Budget::said)
                .map(limit -> prices.budget(limit, language)).orElse("");
        add(parts, "recall.stated", "wants", Stream.of(bare(facets.tastes(dialogue.stated(), Facet::wanted, language), language), budget)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")), situation);
        add(parts, "recall.refused", "refused", facets.refused(dialogue, language), situation);
        add(parts, "recall.settled", "names", Markdown.names(
                dialogue.chosen().stream().map(ChosenWine::wine).toList(), language), situation);
        boolean chat = !parts.isEmpty();
        add(parts, "recall.liked", "liked", told(insights.liked(), wines, language), situation);
        add(parts, "recall.disliked", "disliked", told(insights.disliked(), wines, language), situation);
        add(parts, "recall.foods", "foods", told(insights.foods(), wines, language), situation);
        add(parts, "recall.events", "events", told(insights.events(), wines, language), situation);
        String where = templates.say(chat || !parts.isEmpty() ? "recall.where" : "recall.nothing", language, situation.seed());
        return Stream.concat(parts.stream(), Stream.of(where)).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    /** Repeats an opinion, so that it can be seen that it was understood. */
    public String opinion(Situation situation) {
        Map<Dimension, Facet> said = situation.understood().reading().facets();
        Language language = situation.language();
        String likes = facets.tastes(said, Facet::wanted, language);
        String dislikes = facets.tastes(said, Facet::refused, language);
        String words = quoted(situation.understood().reading().text());
        String key = likes.isEmpty() ? dislikes.isEmpty() ? "opinion.noted" : "opinion.dislikes"
                : dislikes.isEmpty() ? "opinion.likes" : "opinion.both";
        return templates.say(key, language, situation.seed(), Map.of("likes", likes, "dislikes", dislikes, "words", words));
    }

    /** The dish in the person's own words, from the message that named it first. */
    public String dish(Situation situation) {
        List<ShownList> lists = requested(situation).stream().filter(list -> list.wish().wants(Dimension.DISH)).toList();
        Set<String> last = lists.isEmpty() ? Set.of() : lists.get(lists.size() - 1).wish().wanted(Dimension.DISH);
        Optional<ShownList> first = lists.stream()
                .filter(list -> list.wish().wanted(Dimension.DISH).containsAll(last)).findFirst();
        return first.map(list -> templates.say("recall.dish", situation, Map.of("request", quoted(list))))
                .orElseGet(() -> templates.say("recall.dish_none", situation));
    }

    /** What was asked for first, in the person's own words. */
    public String firstWish(Situation situation) {
        return requested(situation).stream().findFirst()
                .map(list -> templates.say("recall.first_wish", situation, Map.of("request", quoted(list))))
                .orElseGet(() -> templates.say("recall.summary_none", situation));
    }

    /** What the list asked about was wanted for, in the person's own words. */
    public String whatFor(Situation situation) {
        ShownList list = situation.understood().followUp().list();
        return list.request().isEmpty() ? templates.say("recall.dish_none", situation)
                : templates.say("recall.dish", situation, Map.of("request", quoted(list)));
    }

    /** The places of the first list that was asked for by place. */
    public String firstCountry(Situation situation) {
        for (ShownList list : requested(situation)) {
            for (Dimension dimension : List.of(Dimension.COUNTRY, Dimension.REGION)) {
                if (list.wish().wants(dimension)) {
                    String places = list.wish().wanted(dimension).stream().limit(FEW)
                            .map(code -> facets.word(dimension, code, situation.language())).collect(Collectors.joining(", "));
                    return templates.say("recall.first_country", situation, Map.of("told", places));
                }
            }
        }
        return firstWish(situation);
    }

    /** What was asked for, shown and taken, a line for each list. */
    public String summary(Situation situation) {
        List<ShownList> lists = requested(situation);
        if (lists.isEmpty()) {
            return templates.say("recall.summary_none", situation);
        }
        return templates.say("recall.summary", situation) + "\n" + lists.stream().skip(Math.max(0, lists.size() - LINES))
                .map(list -> "\n- " + line(list, situation)).collect(Collectors.joining());
    }

    private static List<ShownList> requested(Situation situation) {
        return situation.understood().dialogue().lists().stream().filter(list -> !list.request().isEmpty()).toList();
    }

    private String line(ShownList list, Situation situation) {
        Language language = situation.language();
        List<Wine> taken = situation.understood().dialogue().chosen().stream().filter(one -> one.list().equals(list))
                .map(ChosenWine::wine).toList();
        return language.choose("“", "«") + quoted(list) + language.choose("”: ", "»: ") + (taken.isEmpty()
                ? Markdown.names(list.wines(), language)
                : templates.say("recall.you_took", situation, Map.of("names", Markdown.names(taken, language))));
    }

    private static String quoted(ShownList list) {
        return quoted(list.request());
    }

    private static String quoted(String words) {
        String text = TextNormaliser.singleSpaced(words);
        return Markdown.escaped(text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE).strip() + "…");
    }

    /** The places asked for last. */
    public String country(Situation situation) {
        Language language = situation.language();
        Wish wish = situation.understood().wish();
        Map<Dimension, Facet> stated = situation.understood().dialogue().stated();
        List<String> places = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.COUNTRY, Dimension.REGION)) {
            Set<String> codes = wish.wants(dimension) ? wish.wanted(dimension) : stated.getOrDefault(dimension, Facet.NONE).wanted();
            codes.stream().map(code -> facets.word(dimension, code, language)).filter(word -> !word.isEmpty()).limit(FEW).forEach(places::add);
        }
        return told("country", Optional.of(String.join(", ", places)).filter(words -> !words.isEmpty()), situation);
    }

    /** Something the person told, in a sentence of its own; or that it was not told. */
    public String told(String topic, Optional<String> words, Situation situation) {
        String key = "recall." + topic;
        return words.map(said -> templates.say(key, situation, Map.of("told", said)))
                .orElseGet(() -> templates.say(key + "_none", situation));
    }

    public String budget(Situation situation) {
        return Optional.ofNullable(situation.understood().wish().budget())
                .map(budget -> templates.say("recall.budget", situation,
                        Map.of("budget", prices.budget(budget, situation.language()))))
                .orElseGet(() -> templates.say("recall.budget_none", situation));
    }

    /** A sentence with names of wines; the key without them when there are none. */
    public String wines(String key, String without, List<Wine> wines, Situation situation) {
        return wines.isEmpty() ? templates.say(without, situation)
                : templates.say(key, situation,
                        Map.of("names", Markdown.names(wines, situation.language())));
    }

    public String plain(String key, Situation situation) {
        return templates.say(key, situation);
    }

    private void add(List<String> parts, String key, String name, String words, Situation situation) {
        if (!words.isEmpty()) {
            parts.add(templates.say(key, situation, Map.of(name, words)));
        }
    }

    /** Without the "for" that the sentence around it has already: "you asked for a beef stew". */
    private static String bare(String wanted, Language language) {
        return language == Language.EN && wanted.startsWith("for ") ? wanted.substring(4) : wanted;
    }

    private static String told(List<Insight> insights, Map<UUID, Wine> wines, Language language) {
        return Phrases.join(insights.stream()
                .map(insight -> Optional.ofNullable(insight.wineId()).map(wines::get)
                        .map(wine -> Markdown.name(wine, language)).orElse(Markdown.escaped(insight.text())))
                .filter(text -> !text.isBlank()).distinct().limit(FEW).toList(), language);
    }
}
