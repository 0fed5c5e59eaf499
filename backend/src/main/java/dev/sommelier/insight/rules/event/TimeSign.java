package dev.sommelier.insight.rules.event;

/** What a word of {@code event-times.csv} says of time. */
enum TimeSign {
    CANCELLED, PAST, FUTURE,
    /** Before the day that holds now: "pushed to". */
    MOVED,
    /** A day so many days from today. */
    DAY,
    WEEKEND, THIS_WEEK, NEXT_WEEK, NEXT_MONTH, WEEKDAY, NEXT, MONTH,
    /** A day of a month in words: "twenty-fifth". */
    ORDINAL,
    /** A unit of so many days, after "in three" or before "ago". */
    UNIT,
    /** "in" of "in three days". */
    IN,
    NUMBER
}
