package dev.sommelier.wine.names;

import dev.sommelier.text.TextNormaliser;

/**
 * Transcribes Russian into Latin letters by sound. The Russian name of a wine tells how the foreign one sounds
 * («Сотерн»), so its transcription ("sotern") is near to common misspellings.
 */
public final class Transcription {

    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya"};

    private Transcription() {
    }

    /** In lower case and without accents. */
    public static String latin(String russian) {
        StringBuilder latin = new StringBuilder();
        for (char letter : TextNormaliser.unaccented(russian).toCharArray()) {
            if (letter >= 'а' && letter <= 'я') {
                latin.append(LATIN[letter - 'а']);
            } else {
                latin.append(letter);
            }
        }
        return latin.toString();
    }
}
