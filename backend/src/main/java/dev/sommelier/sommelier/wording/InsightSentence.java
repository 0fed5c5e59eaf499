package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.SentencePicker;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WishPhrase;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sentence of a greeting that refers to the taste profile: a liked wine or style, an event, a style or wine to
 * avoid. Insights that greetings mentioned longest ago, or never, come first.
 */
public final class InsightSentence {

    /**
     * An insight that a greeting may begin with.
     *
     * @param words as the sentence names it; by them it is found again in an earlier greeting
     * @param wine  the wine it is about, or null
     * @param past  whether it is an event that is over
     */
    public record Remembered(Insight insight, String words, Wine wine, boolean past) {

        private String eventKey() {
            return past ? "memory.event_past" : "memory.event";
        }
    }

    /** The form of a person's own words that fit into a sentence: short and plain. */
    private static final String PLAIN_WORDS = "[\\p{L}\\d][\\p{L}\\p{M}\\d ,'’№-]{1,58}";
    private static final int THREE = 3;

    private final Templates templates;
    private final Phrases phrases;
    private final WishPhrase wishes;

    InsightSentence(Templates templates, Phrases phrases, WishPhrase wishes) {
        this.templates = templates;
        this.phrases = phrases;
        this.wishes = wishes;
    }

    /**
     * The insights a greeting can mention, best first.
     *
     * @param wines     the wines of the insights
     * @param greetings earlier greetings, the last first
     * @param today     in the person's time zone
     */
    public List<Remembered> of(TasteContext insights, Map<UUID, Wine> wines, List<String> greetings, Language language,
            LocalDate today) {
        List<Remembered> all = new ArrayList<>();
        Stream.of(insights.liked(), insights.events(), insights.disliked()).flatMap(List::stream).forEach(insight -> {
            Wine wine = insight.wineId() == null ? null : wines.get(insight.wineId());
            String words = words(insight, wine, language);
            if (!words.isEmpty()) {
                boolean past = insight.time() != null && insight.time().on(today).state() == EventTime.State.PAST;
                all.add(new Remembered(insight, words, wine, past));
            }
        });
        all.removeIf(it -> it.insight().kind() == InsightKind.EVENT && wasSaid(it, greetings, language));
        all.sort(Comparator.comparingInt((Remembered it) -> SentencePicker.greetingsSince(it.words(), greetings)).reversed());
        return all;
    }

    /** An event is spoken of once before its day and once after. */
    private boolean wasSaid(Remembered event, List<String> greetings, Language language) {
        return templates.all(event.eventKey(), language, Map.of("it", event.words())).stream()
                .anyMatch(sentence -> SentencePicker.greetingsSince(sentence, greetings) != SentencePicker.NEVER);
    }

    /** The words for an insight; empty when there are none in this language. */
    private String words(Insight insight, Wine wine, Language language) {
        if (insight.kind() == InsightKind.EVENT) {
            return isPlain(insight.text(), language) ? insight.text().strip() : "";
        }
        if (wine != null) {
            return Markdown.name(wine, language);
        }
        String style = style(insight.style(), language);
        boolean known = insight.kind() == InsightKind.LIKED_WINE || !insight.style().isEmpty();
        return isPlain(insight.text(), language) && known && (style.isEmpty() || isName(insight.text()))
                ? insight.text().strip() : style;
    }

    /** Whether the text is a name, such as "Prosecco", and no description, such as "dry white". Names are preferred. */
    private static boolean isName(String text) {
        return Character.isUpperCase(text.strip().codePointAt(0)) && text.indexOf(',') < 0;
    }

    private static boolean isPlain(String text, Language language) {
        boolean russian = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c)
                == Character.UnicodeScript.CYRILLIC);
        return text.strip().matches(PLAIN_WORDS) && russian == (language == Language.RU);
    }

    /** The words for a style, usable without an article: "dry red from Italy", «дуб»; empty when there are none. */
    private String style(Style style, Language language) {
        Set<String> aromas = style.traits().getOrDefault(Trait.AROMA, Set.of());
        if (style.traits().size() == aromas.size() && aromas.size() == 1) {
            return phrases.word(Term.AROMA, aromas.iterator().next(), language).toLowerCase(language.locale());
        }
        Wish wish = Wish.NONE;
        for (Map.Entry<Trait, Set<String>> trait : style.traits().entrySet()) {
            if (trait.getKey() == Trait.AROMA || trait.getValue().size() > 2) {
                return "";
            }
            wish = wish.with(Dimension.valueOf(trait.getKey().name()),
                    Facet.wanting(trait.getValue().stream().sorted().toList()));
        }
        return wishes.of(wish, language).replaceFirst("^an? ", "");
    }

    /** The sentence; empty when it would not be true of the chosen wines. */
    String say(Remembered remembered, Choice choice, boolean latest, Language language, List<String> recent,
            long seed) {
        String key = switch (remembered.insight().kind()) {
            case EVENT -> remembered.past() ? "event_past" : "event";
            case LIKED_WINE -> remembered.wine() == null
                    ? likedStyle(remembered, choice, language) : likedWine(remembered, choice);
            case DISLIKED_WINE -> isKeptAway(remembered, choice) ? disliked(remembered) : "";
            default -> "";
        };
        String when = key.equals("liked_wine") && latest ? "_last" : "";
        return key.isEmpty() ? "" : SentencePicker.pick(
                templates.all("memory." + key + when, language, Map.of("it", remembered.words())), recent, seed, key);
    }

    private static String likedWine(Remembered remembered, Choice choice) {
        boolean isSimilar = choice.wines().size() == THREE && WineSimilarity.isSimilar(choice.bottles().get(0), remembered.wine());
        return isSimilar ? "liked_wine" : "liked_known";
    }

    private String likedStyle(Remembered remembered, Choice choice, Language language) {
        Style style = remembered.insight().style();
        boolean whole = contains(style(style, language), remembered, language)
                || !remembered.words().equals(remembered.insight().text().strip());
        boolean there = choice.bottles().stream().anyMatch(wine ->
                style.describes(wine) && (whole || contains(Markdown.name(wine, language), remembered, language)));
        return !there ? "liked_absent" : isAroma(remembered) ? "liked_aroma" : "liked_style";
    }

    /** Whether a name holds the words: a red from the Loire is no Sancerre, though it may have a Sancerre's style. */
    private static boolean contains(String name, Remembered remembered, Language language) {
        return TextNormaliser.lowerCase(name).contains(TextNormaliser.lowerCase(remembered.words()));
    }

    private static String disliked(Remembered remembered) {
        if (remembered.wine() != null) {
            return "disliked_wine";
        }
        return isAroma(remembered) ? "disliked_aroma" : "disliked_style";
    }

    private static boolean isKeptAway(Remembered remembered, Choice choice) {
        return choice.bottles().stream().noneMatch(wine -> remembered.wine() == null
                ? remembered.insight().style().describes(wine) : WineSimilarity.isSimilar(wine, remembered.wine()));
    }

    private static boolean isAroma(Remembered remembered) {
        return remembered.insight().style().traits().containsKey(Trait.AROMA);
    }
}
