package dev.sommelier.text;

/** Tells characters that are not seen, and whether a text consists of them or holds one that no name has. */
public final class InvisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;

    private InvisibleText() {
    }

    /**
     * Whether a line holds invisible characters that no name needs. Joiners, and tags after a flag, are allowed: emoji and
     * some scripts need them.
     */
    public static boolean isIn(String line) {
        boolean inFlag = false;
        for (int point : line.codePoints().toArray()) {
            inFlag = point == BLACK_FLAG || inFlag && isTag(point);
            if (!inFlag && isInvisible(point) && point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has no visible character: only spaces, joiners, marks without a letter and the like. */
    public static boolean isAllOf(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || isInvisible(point)
                || isMark(point));
    }

    /**
     * Control and format characters (among them line separators and the marks that set the direction of text), and letters
     * and symbols that are drawn as nothing.
     */
    public static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isFiller(point);
        };
    }

    private static boolean isFiller(int point) {
        return switch (point) {
            // Grapheme joiner, Hangul fillers, Khmer inherent vowels, Mongolian selectors, blank Braille pattern.
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** Code points without a meaning that all agree on: unassigned, for private use, or half of a surrogate pair. */
    public static boolean isUnassigned(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Variation selectors are marks, too. */
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Chooses how the character before it is drawn, which emoji need and addresses do not. */
    public static boolean isVariationSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }
}
