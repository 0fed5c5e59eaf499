package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Facet;
import dev.sommelier.understanding.Wish;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sentence in which a greeting shows that it remembers: a wine or style that was liked, an event, a style or wine
 * to stay away from. What was said longest ago, or never, has its turn.
 */
public final class Remembrance {

    /** What stands in somebody's own words has to be short and plain to stand in a sentence of ours. */
    private static final String PLAIN_WORDS = "[\\p{L}\\d][\\p{L}\\p{M}\\d ,'’№-]{1,58}";
    private static final int THREE = 3;

    private final Templates templates;
    private final Phrases phrases;
    private final WishPhrase wishes;

    Remembrance(Templates templates, Phrases phrases, WishPhrase wishes) {
        this.templates = templates;
        this.phrases = phrases;
        this.wishes = wishes;
    }

    /**
     * What can be said, best first.
     *
     * @param wines    the wines it speaks of
     * @param greetings with which words the person was greeted lately, the last first
     */
    public List<Remembered> of(TasteContext memory, Map<UUID, Wine> wines, List<String> greetings, Language language) {
        List<Remembered> all = new ArrayList<>();
        Stream.of(memory.liked(), memory.events(), memory.disliked()).flatMap(List::stream).forEach(insight -> {
            Wine wine = insight.wineId() == null ? null : wines.get(insight.wineId());
            String words = words(insight, wine, language);
            if (!words.isEmpty()) {
                all.add(new Remembered(insight, words, wine));
            }
        });
        all.sort(Comparator.comparingInt((Remembered it) -> Unsaid.saidAgo(it.words(), greetings)).reversed());
        return all;
    }

    /** Empty when it cannot be said in this language. */
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

    /** "Prosecco" and not "dry white": what a person calls it goes before a description. */
    private static boolean isName(String text) {
        return Character.isUpperCase(text.strip().codePointAt(0)) && text.indexOf(',') < 0;
    }

    private static boolean isPlain(String text, Language language) {
        boolean russian = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c)
                == Character.UnicodeScript.CYRILLIC);
        return text.strip().matches(PLAIN_WORDS) && russian == (language == Language.RU);
    }

    /** "dry red from Italy", «дуб»: what a sentence can refuse or praise without an article. */
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

    /** Empty when it would not be true of the wines that were chosen. */
    String say(Remembered remembered, Choice choice, boolean latest, Language language, List<String> recent,
            long seed) {
        String key = switch (remembered.insight().kind()) {
            case EVENT -> "event";
            case LIKED_WINE -> remembered.wine() == null
                    ? likedStyle(remembered, choice, language) : likedWine(remembered, choice);
            case DISLIKED_WINE -> isKeptAway(remembered, choice) ? disliked(remembered) : "";
            default -> "";
        };
        String when = key.equals("liked_wine") && latest ? "_last" : "";
        return key.isEmpty() ? "" : Unsaid.of(
                templates.all("memory." + key + when, language, Map.of("it", remembered.words())), recent, seed, key);
    }

    private static String likedWine(Remembered remembered, Choice choice) {
        boolean kin = choice.wines().size() == THREE && WineSimilarity.isKin(choice.bottles().get(0), remembered.wine());
        return kin ? "liked_wine" : "liked_known";
    }

    private String likedStyle(Remembered remembered, Choice choice, Language language) {
        Style style = remembered.insight().style();
        boolean whole = contains(style(style, language), remembered, language)
                || !remembered.words().equals(remembered.insight().text().strip());
        boolean there = choice.bottles().stream().anyMatch(wine ->
                style.describes(wine) && (whole || contains(Markdown.name(wine, language), remembered, language)));
        return !there ? "liked_absent" : isAroma(remembered) ? "liked_aroma" : "liked_style";
    }

    /** A red from the Loire is no Sancerre, though that is what the style of a Sancerre says. */
    private static boolean contains(String name, Remembered remembered, Language language) {
        return name.toLowerCase(language.locale()).contains(remembered.words().toLowerCase(language.locale()));
    }

    private static String disliked(Remembered remembered) {
        if (remembered.wine() != null) {
            return "disliked_wine";
        }
        return isAroma(remembered) ? "disliked_aroma" : "disliked_style";
    }

    private static boolean isKeptAway(Remembered remembered, Choice choice) {
        return choice.bottles().stream().noneMatch(wine -> remembered.wine() == null
                ? remembered.insight().style().describes(wine) : WineSimilarity.isKin(wine, remembered.wine()));
    }

    private static boolean isAroma(Remembered remembered) {
        return remembered.insight().style().traits().containsKey(Trait.AROMA);
    }
}
