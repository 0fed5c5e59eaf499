package dev.sommelier.understanding.message;

import java.util.Locale;

/** The purpose of a message, in order of precedence: of several intents in a message the first counts. */
public enum Intent {
    INJECTION,
    DRUNK,
    /** Has nothing to do with wine, whatever else is said: "hack my neighbour's wifi". */
    OUTSIDE,
    HEALTH,
    BUY,
    TASK,
    RECIPE,
    FORGET,
    DEFINE,
    SERVE,
    ABOUT,
    /** Whether there is such a wine, "do you have any Lagrein": a request when the catalogue knows the name. */
    AVAILABLE,
    SIMILAR,
    DISLIKED,
    AGAIN,
    MORE,
    LIKED,
    /** From here on an intent counts only when the message holds no wish: "Hi, a red for steak" is a request. */
    COMPLAINT(true),
    IDENTITY(true),
    OTHER_DRINK(true),
    OFF_TOPIC(true),
    THANKS(true),
    /** A request for wine without any detail. */
    RECOMMEND(true),
    ABILITIES(true),
    PRAISE(true),
    GOODBYE(true),
    GREETING(true),
    AGREE(true),
    DECLINE(true),
    UNCLEAR(true),
    // The following depend on the session, not on the message alone.
    /** Says what is liked or not and asks for nothing. */
    OPINION,
    SHOWN,
    CHOICE,
    RECALL,
    SMALL_TALK;

    private final boolean yields;

    Intent() {
        this(false);
    }

    Intent(boolean yields) {
        this.yields = yields;
    }

    boolean yieldsToWish() {
        return yields;
    }

    /** Whether the message adds to what is looked for. */
    public boolean asksForWine() {
        return switch (this) {
            case RECOMMEND, MORE, SIMILAR, AGAIN, LIKED, DISLIKED -> true;
            default -> false;
        };
    }

    static Intent of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
