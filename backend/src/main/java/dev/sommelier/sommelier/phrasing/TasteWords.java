package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.List;

/** Describes the taste of a wine in a few adjectives. Russian ones are neuter, to agree with «вино». */
public final class TasteWords {

    private final Phrases phrases;

    public TasteWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Two or three adjectives that tell this wine from others: "light, fresh and dry", «лёгкое, свежее, сухое». */
    public String style(Wine wine, Language language) {
        List<String> words = new ArrayList<>();
        words.add(body(wine, language));
        if (wine.tannin() >= 4) {
            words.add(language.choose("firmly tannic", "с плотными танинами"));
        } else if (wine.acidity() >= 4) {
            words.add(language.choose("fresh", "свежее"));
        } else if (wine.colour() == Colour.RED && wine.tannin() <= 2) {
            words.add(language.choose("smooth", "мягкое"));
        }
        words.add(words.size() > 1 && wine.tannin() >= 4 ? 1 : words.size(), sweetness(wine, language));
        return language == Language.RU ? String.join(", ", words) : Phrases.join(words, language);
    }

    /** The style as a phrase: "full-bodied dry red", «полнотелое сухое красное». */
    public String kind(Wine wine, Language language) {
        List<String> words = new ArrayList<>();
        if (wine.alcoholFree()) {
            words.add(phrases.style(Dimension.ALCOHOL, "free", language));
        }
        words.add(body(wine, language));
        words.add(sweetness(wine, language));
        if (wine.kind() != Kind.STILL) {
            words.add(phrases.style(Dimension.KIND, EnumCode.of(wine.kind()), language));
        }
        words.add(wine.isAmber() ? language.choose("amber wine", "янтарное")
                : phrases.style(Dimension.COLOUR, EnumCode.of(wine.colour()), language));
        return String.join(" ", words);
    }

    String body(Wine wine, Language language) {
        String code = wine.body() <= 2 ? "light" : wine.body() == 3 ? "medium" : "full";
        return phrases.style(Dimension.BODY, code, language);
    }

    /** The body as an adjective: "light", «лёгкое». */
    public String weight(Wine wine, Language language) {
        return wine.body() <= 2 ? language.choose("light", "лёгкое")
                : wine.body() == 3 ? language.choose("medium", "среднее") : language.choose("full", "плотное");
    }

    /** Acidity and tannin in words: "high acidity and firm tannin", «высокая кислотность и плотные танины». */
    public String structure(int acidity, int tannin, Language language) {
        List<String> words = new ArrayList<>();
        words.add(acidity >= 4 ? language.choose("high acidity", "высокая кислотность")
                : acidity <= 2 ? language.choose("low acidity", "невысокая кислотность")
                : language.choose("moderate acidity", "умеренная кислотность"));
        if (tannin >= 4) {
            words.add(language.choose("firm tannin", "плотные танины"));
        } else if (tannin >= 2) {
            words.add(language.choose("gentle tannin", "мягкие танины"));
        }
        return Phrases.join(words, language);
    }

    private String sweetness(Wine wine, Language language) {
        return phrases.style(Dimension.SWEETNESS, EnumCode.of(wine.sweetness()), language);
    }

    boolean isSweet(Wine wine) {
        return wine.sweetness() == Sweetness.SWEET || wine.sweetness() == Sweetness.SEMI_SWEET;
    }
}
