package dev.sommelier.title;

/** The letters a text is written in, as far as they tell its language: names of wines are in others all the time. */
enum Script {
    CYRILLIC,
    LATIN,
    /** Mixed, or neither. */
    ANY;

    /** How many times more letters make a text one and not the other. */
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
