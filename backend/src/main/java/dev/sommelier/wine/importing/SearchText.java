package dev.sommelier.wine.importing;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.WineRow;
import dev.sommelier.wine.names.Transcription;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that the search document of a wine is made of, in both languages.
 *
 * @param names    its names, producer and vintage
 * @param words    its country, region, grapes, aromas and style
 * @param uses     the dishes and occasions it is for
 * @param spelling what a misspelt name is held against
 */
record SearchText(String names, String words, String uses, String spelling) {

    static SearchText of(WineRow row, Vocabulary vocabulary) {
        List<String> names = new ArrayList<>(List.of(row.nameEn(), row.nameRu()));
        if (row.producer() != null) {
            names.add(row.producer());
        }
        String spelling = String.join(" ", names) + " " + Transcription.latin(row.nameRu());
        if (row.vintage() != null) {
            names.add(row.vintage().toString());
        }
        List<String> words = new ArrayList<>();
        add(words, vocabulary, Term.COUNTRY, List.of(row.country()));
        add(words, vocabulary, Term.REGION, List.of(row.region()));
        add(words, vocabulary, Term.GRAPE, row.grapes());
        add(words, vocabulary, Term.AROMA, row.aromas());
        words.add(style(row));
        List<String> uses = new ArrayList<>();
        add(uses, vocabulary, Term.DISH, row.dishes());
        add(uses, vocabulary, Term.OCCASION, row.occasions());
        return new SearchText(String.join(" ", names), String.join(" ", words), String.join(" ", uses), spelling);
    }

    private static void add(List<String> words, Vocabulary vocabulary, Term term, List<String> codes) {
        for (String code : codes) {
            for (Language language : Language.values()) {
                words.add(vocabulary.word(term, code, language));
            }
        }
    }

    private static String style(WineRow row) {
        // "semidry" in one word, or a search for "dry" would find it.
        String colour = switch (row.colour()) {
            case RED -> "red красное";
            case WHITE -> "white белое";
            case ROSE -> "rosé pink розовое";
            case ORANGE -> "orange amber оранжевое янтарное";
        };
        String kind = switch (row.kind()) {
            case STILL -> "still тихое";
            case SPARKLING -> "sparkling bubbles игристое шипучее";
            case FORTIFIED -> "fortified креплёное";
        };
        String sweetness = switch (row.sweetness()) {
            case DRY -> "dry сухое";
            case SEMI_DRY -> "semidry полусухое";
            case SEMI_SWEET -> "semisweet полусладкое";
            case SWEET -> "sweet сладкое";
        };
        return "wine вино " + colour + " " + kind + " " + sweetness
                + (row.alcoholFree() ? " alcoholfree nonalcoholic безалкогольное" : "");
    }
}
