package dev.sommelier.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
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

    private DatabaseFaults() {
    }

    public static boolean isUnavailable(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The pool reports "no connection in time" without a state.
            return failure.getMessage() != null && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return STATES.contains(state) || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
    }
}
