package dev.sommelier.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", "08001, true", "53300, true", "57P01, true", "57014, true", "55P03, true",
        "40P01, true", "40001, true",
        "23505, false", "42601, false", "22021, false"
    })
    void tellsAFaultByItsSqlState(String state, boolean unavailable) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("no", state)));
        assertEquals(unavailable, DatabaseFaults.isUnavailable(failure));
    }

    @Test
    void exhaustedPoolIsAFault() {
        SQLException failure = new SQLException("Sorry, acquisition timeout!");
        assertEquals(true, DatabaseFaults.isUnavailable(failure));
    }

    @Test
    void suppressedFaultOfAFailedCommitIsFound() {
        RollbackException failure = new RollbackException("commit failed");
        failure.addSuppressed(new XAException("one phase"));
        Throwable beside = new XAException(XAException.XA_RBROLLBACK).initCause(new SQLException("cut", "08006"));
        failure.addSuppressed(beside);
        assertEquals(true, DatabaseFaults.isUnavailable(new IllegalStateException(failure)));
    }

    @Test
    void cyclicCausesAreNoFault() {
        IllegalStateException one = new IllegalStateException();
        one.addSuppressed(new IllegalStateException(one));
        assertEquals(false, DatabaseFaults.isUnavailable(one));
    }
}
