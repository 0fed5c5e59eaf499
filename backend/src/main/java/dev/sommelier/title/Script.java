package dev.sommelier.title;

/** The script most of a text is written in. A minority of other letters is ignored: wine names are often foreign. */
enum Script {
    CYRILLIC,
    LATIN,
    /** Mixed, or neither. */
    ANY;

    /** A text counts as one script when it has more than this many times the letters of the other. */
    private static final int CLEARLY = 2;

    static Script of(String text) {
        long cyrillic = count(text, Character.UnicodeScript.CYRILLIC);
        long latin = count(text, Character.UnicodeScript.LATIN);
        if (cyrillic > CLEARLY * latin) {
            return CYRILLIC;
        }
        return latin > CLEARLY * cyrillic ? LATIN : ANY;
    }

    /** Whether a title has at least one letter of this script. */
    boolean allows(String title) {
        return switch (this) {
            case CYRILLIC -> count(title, Character.UnicodeScript.CYRILLIC) > 0;
            case LATIN -> count(title, Character.UnicodeScript.LATIN) > 0;
            case ANY -> true;
        };
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == script)
                .count();
    }
}
