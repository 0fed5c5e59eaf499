package dev.sommelier.chat.session;

import dev.sommelier.problem.ProblemException;

/** A yes or no in a query: anything but the two words is refused, where the framework would take it for a no. */
public final class QueryFlag {

    private QueryFlag() {
    }

    /**
     * @throws ProblemException 400 for another word
     */
    public static boolean of(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.field(name, "must be true or false");
        };
    }
}
