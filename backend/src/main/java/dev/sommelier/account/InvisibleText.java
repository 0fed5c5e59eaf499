package dev.sommelier.account;

/** Characters that have no place in a line somebody gives a name with. */
public final class InvisibleText {

    private InvisibleText() {
    }

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(InvisibleText::isInvisible);
    }

    /** Control characters, line separators, and the marks that turn the direction of all that follows. */
    private static boolean isInvisible(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
