package dev.sommelier.wine.catalogue;

/** A closed range on the taste scales, where 1 is the least and 5 the most. */
public record Scale(int min, int max) {

    public static final Scale ANY = new Scale(1, 5);

    public Scale {
        if (min < 1 || max > 5 || min > max) {
            throw new IllegalArgumentException("A taste scale runs from 1 to 5: " + min + " to " + max);
        }
    }

    /** From 1 to the given value. */
    public static Scale atMost(int max) {
        return new Scale(1, max);
    }

    /** From the given value to 5. */
    public static Scale atLeast(int min) {
        return new Scale(min, 5);
    }

    public boolean contains(int value) {
        return value >= min && value <= max;
    }
}
