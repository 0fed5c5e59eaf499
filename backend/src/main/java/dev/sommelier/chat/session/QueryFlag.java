package dev.sommelier.chat.session;

import dev.sommelier.problem.ProblemException;

/** Strict boolean query parameter: JAX-RS would read any word other than "true" as false. */
public final class QueryFlag {

    private QueryFlag() {
    }

    /**
     * @throws ProblemException 400 for anything but true and false
     */
    public static boolean of(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.field(name, "must be true or false");
        };
    }
}
