package dev.sommelier.claude.wire;

/**
 * Hands text on only in whole characters: half a surrogate pair waits for its other half, and what can be stored
 * nowhere (NUL, a half without the other) is replaced.
 */
final class TextJoiner {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder all = new StringBuilder();
    private char waiting;

    /** What can be shown now. */
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

    /** No other half will come. */
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
