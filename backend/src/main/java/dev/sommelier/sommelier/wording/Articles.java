package dev.sommelier.sommelier.wording;

/** The English indefinite article. */
final class Articles {

    private Articles() {
    }

    /** "a " or "an ", by the letter that follows, which for words about wine is the sound as well. */
    static String of(String following) {
        return !following.isEmpty() && "aeiou".indexOf(Character.toLowerCase(following.charAt(0))) >= 0 ? "an " : "a ";
    }
}
