package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.sommelier.choosing.Choice.Chosen;
import dev.sommelier.sommelier.choosing.Choice.Part;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Seasons;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.Pairings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reason on each card: why this wine suits this person. Within a reply no pairing clause and no sentence pattern
 * repeats.
 */
public final class Reasons {

    private static final int AROMAS = 2;

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;
    private final Pairings pairings;
    private final DishGroups groups;
    private final Seasons seasons;

    Reasons(Templates templates, Phrases phrases, Prices prices, Pairings pairings, DishGroups groups,
            Seasons seasons) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
        this.pairings = pairings;
        this.groups = groups;
        this.seasons = seasons;
    }

    public List<Pick> picks(Situation situation) {
        Set<String> used = new HashSet<>();
        List<Pick> picks = new ArrayList<>();
        for (Chosen chosen : situation.choice().wines()) {
            picks.add(new Pick(chosen.wine().id(), reason(situation, chosen, used, picks.size()), chosen.repeat()));
        }
        return picks;
    }

    private String reason(Situation situation, Chosen chosen, Set<String> used, int index) {
        Language language = situation.language();
        Wish wish = situation.understood().wish();
        Map<String, String> values = values(situation, chosen.wine());
        pairing(wish, chosen.wine(), language, used).ifPresent(clause -> values.put("pairing", clause));
        occasion(wish, chosen.wine(), language, used).ifPresent(clause -> values.put("occasion", clause));
        for (String key : candidates(situation, chosen, values)) {
            if (complete(key, values, chosen.wine()) && used.add(key)) {
                used.add(values.getOrDefault("pairing", ""));
                used.add(values.getOrDefault("occasion", ""));
                return templates.say("reason." + key, language, situation.seed() + index, values);
            }
        }
        return templates.say("reason." + (chosen.wine().aromas().isEmpty() ? "plain" : "price"), language,
                situation.seed() + index, values);
    }

    /** The sentence patterns to try, the most personal first. */
    private List<String> candidates(Situation situation, Chosen chosen, Map<String, String> values) {
        List<String> keys = new ArrayList<>();
        Wish wish = situation.understood().wish();
        if (chosen.repeat() == Repeat.EXHAUSTED) {
            keys.add("exhausted");
        }
        if (isNamed(situation, chosen.wine())) {
            keys.add("named");
        } else if (chosen.repeat() == Repeat.REQUESTED) {
            keys.add("seen");
        }
        if (wish.like() != null) {
            keys.addAll(alike(wish.like(), chosen.wine()));
        }
        if (wish.isAlcoholFree()) {
            keys.add("free");
        }
        if (values.containsKey("liked") && chosen.repeat() == null) {
            keys.addAll(values.containsKey("pairing") ? List.of("taste_pairing") : List.of("taste"));
        }
        if (chosen.part() == Part.BARGAIN) {
            keys.add(values.containsKey("pairing") ? "bargain_pairing" : "bargain");
        } else if (chosen.part() == Part.DISCOVERY) {
            keys.add(values.containsKey("pairing") ? "discovery_pairing" : "discovery");
        }
        keys.addAll(List.of("pairing", "occasion"));
        if (wish.budget() != null) {
            keys.add("price");
        }
        keys.addAll(List.of("style", "place", "price"));
        return keys;
    }

    private static boolean isNamed(Situation situation, Wine wine) {
        List<Wine> named = situation.understood().named();
        return named.stream().limit(situation.understood().namesFamily() ? named.size() : 1)
                .anyMatch(other -> other.id().equals(wine.id()));
    }

    private static List<String> alike(Wine model, Wine wine) {
        List<String> keys = new ArrayList<>();
        if (wine.grapes().stream().limit(1).anyMatch(grape -> model.grapes().contains(grape))) {
            keys.add("like_grape");
        }
        if (wine.priceMin().compareTo(model.priceMin()) < 0) {
            keys.add("like_cheaper");
        }
        keys.add("like");
        return keys;
    }

    /** Whether all values of the pattern are known. */
    private static boolean complete(String key, Map<String, String> values, Wine wine) {
        boolean grape = !key.startsWith("discovery") && !key.equals("place") && !key.equals("like_grape")
                || !wine.grapes().isEmpty() && !values.get("place").isEmpty();
        return grape && !wine.aromas().isEmpty()
                && (!key.contains("pairing") || values.containsKey("pairing"))
                && (!key.equals("occasion") || values.containsKey("occasion"));
    }

    private Map<String, String> values(Situation situation, Wine wine) {
        Language language = situation.language();
        Wine model = wish(situation).like();
        Map<String, String> values = new HashMap<>();
        values.put("aromas", phrases.aromas(wine, AROMAS, language));
        values.put("style", taste.style(wine, language));
        values.put("weight", taste.weight(wine, language));
        values.put("price", prices.euro(wine.priceMin(), language));
        values.put("place", phrases.place(wine, language));
        values.put("grape", wine.grapes().isEmpty() ? "" : phrases.grape(wine.grapes().get(0), language));
        values.put("model", model == null ? "" : model.name(language));
        if (wish(situation).like() == null) {
            situation.scorer().model(wine).ifPresent(liked -> values.put("liked", liked.name(language)));
        }
        values.put("now", seasons.now(situation.month(), situation.seed(), language));
        return values;
    }

    private static Wish wish(Situation situation) {
        return situation.understood().wish();
    }

    private Optional<String> pairing(Wish wish, Wine wine, Language language, Set<String> used) {
        return groups.expand(wish.wanted(Dimension.DISH)).stream()
                .map(dish -> pairings.reason(wine, dish, language)).flatMap(Optional::stream)
                .filter(clause -> !used.contains(clause)).findFirst();
    }

    private Optional<String> occasion(Wish wish, Wine wine, Language language, Set<String> used) {
        return wish.wanted(Dimension.OCCASION).stream()
                .filter(code -> groups.expand(List.of(code)).stream().anyMatch(wine.occasions()::contains))
                .map(code -> phrases.occasionReason(code, language))
                .filter(clause -> !clause.isEmpty() && !used.contains(clause)).findFirst();
    }
}
