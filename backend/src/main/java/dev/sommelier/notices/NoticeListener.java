package dev.sommelier.notices;

/**
 * Receives the notices of one topic. Every CDI bean of this type is registered. All calls come from one thread and must
 * not block.
 */
public interface NoticeListener {

    String topic();

    void onNotice(String payload);

    /** The connection was lost and is back: notices may have been missed, so re-read state. */
    default void onReconnect() {
    }
}
