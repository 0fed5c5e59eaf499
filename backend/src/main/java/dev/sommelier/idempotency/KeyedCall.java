package dev.sommelier.idempotency;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.UUID;

/**
 * A row of {@code idempotency_key}.
 *
 * @param replyId   the reply it started; null for none
 * @param sessionId session of that reply; null for none
 * @param opensChat whether that reply is the greeting of a chat that the call opened
 * @param status    HTTP status of the stored answer; null for none
 * @param location  its {@code Location}; null for none
 * @param body      its encrypted body; null for none
 */
record KeyedCall(byte[] requestHash, UUID replyId, UUID sessionId, boolean opensChat, Integer status, String location,
        byte[] body) {

    /** @param row the columns in the order of the components */
    static KeyedCall of(Tuple row) {
        return new KeyedCall(row.get(0, byte[].class), row.get(1, UUID.class), row.get(2, UUID.class),
                row.get(3, Boolean.class), row.get(4, Integer.class), row.get(5, String.class), row.get(6, byte[].class));
    }

    boolean isOf(byte[] otherRequestHash) {
        return Arrays.equals(requestHash, otherRequestHash);
    }
}
