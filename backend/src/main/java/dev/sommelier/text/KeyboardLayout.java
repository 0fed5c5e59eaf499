package dev.sommelier.text;

/** Converts text to what the same keys type in the other layout: "пароль" is "gfhjkm" on an English keyboard. */
public final class KeyboardLayout {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private KeyboardLayout() {
    }

    /** In lower case; characters that are on no key of the Russian layout stay. */
    public static String latin(String text) {
        return mapped(text, CYRILLIC, LATIN);
    }

    /** In lower case; characters that are on no key of the English layout stay. */
    public static String cyrillic(String text) {
        return mapped(text, LATIN, CYRILLIC);
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.chars().map(Character::toLowerCase).forEach(letter -> {
            int key = from.indexOf(letter);
            mapped.append(key < 0 ? (char) letter : to.charAt(key));
        });
        return mapped.toString();
    }
}
