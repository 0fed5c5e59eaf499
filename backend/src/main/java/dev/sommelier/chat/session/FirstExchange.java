package dev.sommelier.chat.session;

import dev.sommelier.chat.message.Message;
import java.util.UUID;

/**
 * What a title is made of: the beginnings of the first message and of its reply.
 *
 * @param accountId whose session it is
 */
public record FirstExchange(UUID accountId, String question, String reply) {

    private static final int LONGEST_SIDE = 500;

    static FirstExchange of(ChatSession session, Message question, Message reply) {
        return new FirstExchange(session.accountId(), beginning(question.content()), beginning(reply.content()));
    }

    private static String beginning(String text) {
        int length = Math.min(LONGEST_SIDE, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
