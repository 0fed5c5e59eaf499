package dev.sommelier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/**
 * Statements of tests, each in the caller's transaction, else in one of its own. Parameters are names and values in turn.
 */
public abstract class DatabaseRows {

    @Inject
    protected EntityManager database;

    /** For tests that need no more. */
    @ApplicationScoped
    public static class Any extends DatabaseRows {
    }

    /** Returns how many rows were changed. */
    public int run(String sql, Object... parameters) {
        return QuarkusTransaction.joiningExisting().call(() -> set(database.createNativeQuery(sql), parameters).executeUpdate());
    }

    public <T> T one(String sql, Class<T> type, Object... parameters) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> type.cast(set(database.createNativeQuery(sql, type), parameters).getSingleResult()));
    }

    /** @param from what follows {@code select count(*) from} */
    public long count(String from, Object... parameters) {
        return one("select count(*) from " + from, Long.class, parameters);
    }

    private static Query set(Query query, Object... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        return query;
    }
}
