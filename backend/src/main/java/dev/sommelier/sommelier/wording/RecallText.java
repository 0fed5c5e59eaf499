package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Facet;
import dev.sommelier.understanding.dialogue.ChosenWine;
import dev.sommelier.understanding.dialogue.Dialogue;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words what is known of the person: from this chat, and from the taste profile. */
public final class RecallText {

    private static final int FEW = 4;
    private static final List<Dimension> TOLD = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.BODY,
            Dimension.ACIDITY, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION, Dimension.DISH, Dimension.OCCASION);

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;

    RecallText(Templates templates, Phrases phrases, Prices prices) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
    }

    /**
     * All that is known, the chat first.
     *
     * @param wines the catalogue's wines of the insights by id
     */
    public String about(TasteContext memory, Map<UUID, Wine> wines, Situation situation) {
        Language language = situation.language();
        Dialogue dialogue = situation.understood().dialogue();
        List<String> parts = new ArrayList<>();
        add(parts, "recall.heard", "wants", wanted(dialogue, language), situation);
        add(parts, "recall.refused", "refused", refused(dialogue, language), situation);
        add(parts, "recall.settled", "names", FollowUpText.names(
                dialogue.chosen().stream().map(ChosenWine::wine).toList(), language), situation);
        boolean chat = !parts.isEmpty();
        add(parts, "recall.liked", "liked", told(memory.liked(), wines, language), situation);
        add(parts, "recall.disliked", "disliked", told(memory.disliked(), wines, language), situation);
        add(parts, "recall.foods", "foods", told(memory.foods(), wines, language), situation);
        add(parts, "recall.events", "events", told(memory.events(), wines, language), situation);
        String where = templates.say(chat || !parts.isEmpty() ? "recall.where" : "recall.nothing", language, situation.seed());
        return Stream.concat(parts.stream(), Stream.of(where)).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    public String budget(Situation situation) {
        return Optional.ofNullable(situation.understood().wish().budget())
                .map(budget -> templates.say("recall.budget", situation.language(), situation.seed(),
                        Map.of("budget", prices.budget(budget, situation.language()))))
                .orElseGet(() -> templates.say("recall.budget_none", situation.language(), situation.seed()));
    }

    /** A sentence with names of wines; the key without them when there are none. */
    public String wines(String key, String without, List<Wine> wines, Situation situation) {
        return wines.isEmpty() ? templates.say(without, situation.language(), situation.seed())
                : templates.say(key, situation.language(), situation.seed(),
                        Map.of("names", FollowUpText.names(wines, situation.language())));
    }

    public String plain(String key, Situation situation) {
        return templates.say(key, situation.language(), situation.seed());
    }

    private void add(List<String> parts, String key, String name, String words, Situation situation) {
        if (!words.isEmpty()) {
            parts.add(templates.say(key, situation.language(), situation.seed(), Map.of(name, words)));
        }
    }

    private String wanted(Dialogue dialogue, Language language) {
        return words(dialogue, Facet::wanted, language);
    }

    private String refused(Dialogue dialogue, Language language) {
        List<String> all = new ArrayList<>();
        boolean soft = dialogue.heard().getOrDefault(Dimension.TANNIN, Facet.NONE).refused().contains("high")
                || dialogue.heard().getOrDefault(Dimension.TANNIN, Facet.NONE).wanted().contains("low");
        if (soft) {
            all.add(language.choose("firm tannin", "терпкие танины"));
        }
        String others = words(dialogue, Facet::refused, language);
        if (!others.isEmpty()) {
            all.add(others);
        }
        return String.join(", ", all);
    }

    private String words(Dialogue dialogue, Function<Facet, Set<String>> side, Language language) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : TOLD) {
            side.apply(dialogue.heard().getOrDefault(dimension, Facet.NONE)).stream()
                    .map(code -> word(dimension, code, language)).filter(word -> !word.isEmpty()).limit(FEW).forEach(words::add);
        }
        return String.join(", ", words);
    }

    private String word(Dimension dimension, String code, Language language) {
        return switch (dimension) {
            case GRAPE -> phrases.grape(code, language);
            case COUNTRY -> phrases.place(Term.COUNTRY, code, language);
            case REGION -> phrases.place(Term.REGION, code, language);
            case DISH -> phrases.dishes(List.of(code), language);
            case OCCASION -> phrases.occasions(List.of(code), language);
            default -> phrases.style(dimension, code, language);
        };
    }

    private static String told(List<Insight> insights, Map<UUID, Wine> wines, Language language) {
        return Phrases.join(insights.stream()
                .map(insight -> Optional.ofNullable(insight.wineId()).map(wines::get)
                        .map(wine -> Markdown.name(wine, language)).orElse(Markdown.escaped(insight.text())))
                .filter(text -> !text.isBlank()).distinct().limit(FEW).toList(), language);
    }
}
