package dev.sommelier.chat.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a session holds the words of a search, with some text around them. */
@Schema(description = "Where in a session the text was found")
record SessionMatch(
        @Schema(required = true) UUID sessionId,
        @Schema(required = true, description = "The message that holds the text, or that showed the wine") UUID messageId,
        @Schema(required = true, description = "A piece of the text around the first words found, as plain text")
        List<Part> snippet) {

    @Schema(name = "SnippetPart", description = "A run of a snippet")
    record Part(
            @Schema(required = true) String text,
            @Schema(required = true, description = "Whether it is a word that was searched for") boolean hit) {
    }

    /** Marks the ends of a found word in the database's excerpt; stored texts hold no control characters. */
    static final char HIT = '\u0001';
    static final char HIT_END = '\u0002';

    static SessionMatch of(UUID sessionId, UUID messageId, String headline) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int start = headline.indexOf(HIT); start >= 0; start = headline.indexOf(HIT, from)) {
            int end = headline.indexOf(HIT_END, start);
            add(parts, headline.substring(from, start), false);
            add(parts, headline.substring(start + 1, end), true);
            from = end + 1;
        }
        add(parts, headline.substring(from), false);
        return new SessionMatch(sessionId, messageId, parts);
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }
}
