package dev.sommelier.sommelier.house;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text after white space into chunks of at least 12 characters, for streaming. Joined again they are the text.
 */
final class TextChunks {

    private static final int SHORTEST = 12;

    private TextChunks() {
    }

    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean pause = text.charAt(i) == ' ' || text.charAt(i) == '\n';
            boolean next = i + 1 < text.length() && text.charAt(i + 1) != '\n';
            if (pause && next && i + 1 - start >= SHORTEST) {
                clauses.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            clauses.add(text.substring(start));
        }
        return clauses;
    }
}
