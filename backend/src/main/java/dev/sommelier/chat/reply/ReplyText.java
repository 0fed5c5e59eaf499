package dev.sommelier.chat.reply;

/** The text of a reply while it is written. Not thread-safe: {@link Reply} guards it. */
final class ReplyText {

    private final StringBuilder text = new StringBuilder();
    private int version;

    /** @param version counts how often the text was begun anew */
    ReplyText(int version) {
        this.version = version;
    }

    void append(String added) {
        text.append(added);
    }

    /** Begins anew, which its readers notice by the version. */
    void restart() {
        text.setLength(0);
        version++;
    }

    int version() {
        return version;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Without a high surrogate at its end, which PostgreSQL cannot store. */
    String storable() {
        int length = text.length();
        boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, half ? length - 1 : length);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
