package dev.sommelier.chat.title;

import java.util.UUID;

/**
 * Input of a generated title: the first message and its reply, at most 500 code points of each.
 *
 * @param accountId the owner of the session
 */
public record FirstExchange(UUID accountId, String question, String reply) {

    private static final int LONGEST_SIDE = 500;

    public FirstExchange {
        question = beginning(question);
        reply = beginning(reply);
    }

    private static String beginning(String text) {
        int length = Math.min(LONGEST_SIDE, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
