package dev.sommelier.account.signin;

/** What a browser calls itself, at most 300 characters and without control characters. */
public record UserAgent(String value) {

    private static final int LONGEST = 300;

    /**
     * @param header null for none
     * @return null for none
     */
    static UserAgent of(String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String plain = header.replaceAll("[^\\x20-\\x7E]", "").strip();
        return plain.isEmpty() ? null : new UserAgent(plain.substring(0, Math.min(LONGEST, plain.length())));
    }
}
