package dev.sommelier.chat;

/** Which voice wrote a reply. */
public enum ReplySource {
    CLAUDE,
    HOUSE
}
