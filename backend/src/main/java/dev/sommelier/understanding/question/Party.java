package dev.sommelier.understanding.question;

/**
 * Who is to drink, for working out an amount.
 *
 * @param people  0 when not said
 * @param hours   0 when not said
 * @param glasses for each person, 0 when not said
 */
public record Party(int people, int hours, int glasses) {

    public static final Party NONE = new Party(0, 0, 0);
}
