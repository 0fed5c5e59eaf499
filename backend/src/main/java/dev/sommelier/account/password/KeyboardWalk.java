package dev.sommelier.account.password;

import java.util.List;

/** Recognises passwords made of neighbouring keys, such as "zxcvbnm,.zxc" and "1qaz2wsx3edc". */
final class KeyboardWalk {

    /** From the top row down; each row begins half a key further right. */
    private static final List<String> ROWS = List.of("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./");
    private static final int SHORTEST_RUN = 3;

    private KeyboardWalk() {
    }

    /**
     * @param keys in lower case, as the English layout names them
     * @return whether it consists of runs of at least three neighbouring keys
     */
    static boolean is(String keys) {
        int run = 1;
        for (int i = 1; i < keys.length(); i++) {
            if (areNeighbours(keys.charAt(i - 1), keys.charAt(i))) {
                run++;
            } else if (run < SHORTEST_RUN) {
                return false;
            } else {
                run = 1;
            }
        }
        return run >= SHORTEST_RUN;
    }

    private static boolean areNeighbours(char one, char other) {
        int row = rowOf(one);
        int otherRow = rowOf(other);
        if (row < 0 || otherRow < 0) {
            return false;
        }
        int right = ROWS.get(otherRow).indexOf(other) - ROWS.get(row).indexOf(one);
        return switch (otherRow - row) {
            case 0 -> Math.abs(right) <= 1;
            case 1 -> right == 0 || right == -1;
            case -1 -> right == 0 || right == 1;
            default -> false;
        };
    }

    private static int rowOf(char key) {
        for (int row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).indexOf(key) >= 0) {
                return row;
            }
        }
        return -1;
    }
}
