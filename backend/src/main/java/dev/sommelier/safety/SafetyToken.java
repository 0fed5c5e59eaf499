package dev.sommelier.safety;

/**
 * A word, number or sign of a message.
 *
 * @param before what separates it from the token before
 */
record SafetyToken(String text, Break before) {

    enum Break {
        NONE,
        COMMA,
        SENTENCE
    }
}
