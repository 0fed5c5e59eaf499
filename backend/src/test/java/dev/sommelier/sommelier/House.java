package dev.sommelier.sommelier;

import dev.sommelier.sommelier.understanding.ExchangeRates;
import dev.sommelier.sommelier.understanding.Glossary;
import dev.sommelier.sommelier.understanding.Lexicon;
import dev.sommelier.sommelier.understanding.RequestReader;
import dev.sommelier.wine.Vocabulary;
import dev.sommelier.wine.VocabularyFile;

/** Builds the house sommelier's parts over the real data, without a container. */
public final class House {

    public static final Vocabulary VOCABULARY = new VocabularyFile();
    private static final RequestReader READER =
            new RequestReader(new Lexicon(VOCABULARY), new Glossary(), new ExchangeRates());

    private House() {
    }

    public static RequestReader requestReader() {
        return READER;
    }
}
