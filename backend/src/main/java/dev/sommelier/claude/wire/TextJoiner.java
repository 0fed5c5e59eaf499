package dev.sommelier.claude.wire;

/**
 * Joins deltas so that no surrogate pair is split between two of them. NUL and unpaired surrogates, which PostgreSQL cannot
 * store, are replaced.
 */
final class TextJoiner {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder all = new StringBuilder();
    private char waiting;

    /** The text up to the last complete character. */
    String add(String piece) {
        StringBuilder whole = new StringBuilder(piece.length() + 1);
        for (char next : piece.toCharArray()) {
            if (waiting != 0) {
                if (Character.isLowSurrogate(next)) {
                    whole.append(waiting).append(next);
                    waiting = 0;
                    continue;
                }
                whole.append(REPLACEMENT);
                waiting = 0;
            }
            if (Character.isHighSurrogate(next)) {
                waiting = next;
            } else {
                whole.append(next == 0 || Character.isLowSurrogate(next) ? REPLACEMENT : next);
            }
        }
        all.append(whole);
        return whole.toString();
    }

    /** The rest of the text at the end of the stream. */
    String end() {
        if (waiting == 0) {
            return "";
        }
        waiting = 0;
        all.append(REPLACEMENT);
        return String.valueOf(REPLACEMENT);
    }

    String all() {
        return all.toString();
    }
}
