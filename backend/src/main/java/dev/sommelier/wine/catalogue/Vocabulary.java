package dev.sommelier.wine.catalogue;

import dev.sommelier.account.Language;
import java.util.List;

/** Words for the catalogue's codes, read from {@code catalogue/vocabulary.csv}. */
public interface Vocabulary {

    /** What a code stands for. */
    enum Term {
        COUNTRY,
        REGION,
        GRAPE,
        AROMA,
        DISH,
        OCCASION
    }

    /** The word for a code as it stands on a wine card; a code without a word is its own word. */
    String word(Term term, String code, Language language);

    /** Every code of the kind, in the order of the file. */
    List<String> codes(Term term);
}
