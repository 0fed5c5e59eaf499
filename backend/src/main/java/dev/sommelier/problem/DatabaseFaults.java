package dev.sommelier.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Distinguishes an unreachable or overloaded database from a programming error. */
public final class DatabaseFaults {

    /**
     * SQLSTATE classes 08 connection, 40 transaction rollback (deadlock), 53 insufficient resources, 57 operator
     * intervention (statement timeout included); 55P03 lock not available, 25P03 idle in transaction timeout.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    /** Chains of causes can be cyclic. */
    private static final int MAX_DEPTH = 20;

    private DatabaseFaults() {
    }

    /** Searches causes and suppressed exceptions; a failed commit keeps its reason in the latter. */
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
            // Agroal reports an acquisition timeout without an SQLSTATE.
            return failure.getMessage() != null && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return STATES.contains(state) || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
    }
}
