package dev.sommelier.notices;

/** Hears the notices of one topic. Every CDI bean of this type is found. All calls come from one thread and must be quick. */
public interface NoticeListener {

    String topic();

    void onNotice(String payload);

    /** The line was broken for a while: whatever is not known for certain should be read again. */
    default void onReconnect() {
    }
}
