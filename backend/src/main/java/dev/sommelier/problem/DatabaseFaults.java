package dev.sommelier.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Tells a database that is away, frozen or overloaded from a mistake of ours. */
public final class DatabaseFaults {

    /**
     * SQL states: 08 connection, 40 taken back because of another transaction (a deadlock, for one), 53 out of resources,
     * 55P03 lock not available, 57 stopped or cancelled by the operator (which a statement timeout is too), 25P03 idle in
     * transaction too long.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    /** Causes can go in circles. */
    private static final int MAX_DEPTH = 20;

    private DatabaseFaults() {
    }

    /** Looks at the causes and, because a commit that failed keeps the reason there, at what was suppressed. */
    public static boolean isUnavailable(Throwable failure) {
        return isUnavailable(failure, MAX_DEPTH);
    }

    private static boolean isUnavailable(Throwable failure, int levels) {
        if (failure == null || levels == 0) {
            return false;
        }
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLException sql && isFault(sql)
                || isUnavailable(failure.getCause(), levels - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(beside -> isUnavailable(beside, levels - 1));
    }

    private static boolean isFault(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The pool reports "no connection in time" without a state.
            return failure.getMessage() != null && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return STATES.contains(state) || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
    }
}
