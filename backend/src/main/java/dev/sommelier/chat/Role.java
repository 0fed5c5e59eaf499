package dev.sommelier.chat;

/** Who wrote a message. */
public enum Role {
    USER,
    ASSISTANT
}
