package dev.sommelier.insight.rules;

/**
 * A part of a sentence that says one thing.
 *
 * @param to    exclusive
 * @param asked whether it is a question
 */
record Piece(int from, int to, boolean asked) {

    Piece upTo(int end) {
        return new Piece(from, end, asked);
    }

    Piece since(int start) {
        return new Piece(start, to, asked);
    }
}
