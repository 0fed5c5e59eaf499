package dev.sommelier.account.password;

/** What the same keys give in the other layout: a person who types "пароль" on an English keyboard gets "gfhjkm". */
final class KeyboardLayouts {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private KeyboardLayouts() {
    }

    /** In lower case; what is on no key of the Russian layout stays. */
    static String latin(String text) {
        return mapped(text, CYRILLIC, LATIN);
    }

    /** In lower case; what is on no key of the English layout stays. */
    static String cyrillic(String text) {
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
