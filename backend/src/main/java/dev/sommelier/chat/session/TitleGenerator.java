package dev.sommelier.chat.session;

/** The port to whoever gives titles, after the job {@link SessionTitles#EXCHANGE_COMPLETED}. */
public interface TitleGenerator {

    /** Whether a title will come soon after an exchange, so that an open stream may wait for it. */
    boolean isAvailable();
}
