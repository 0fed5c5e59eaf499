package dev.sommelier.account.signin;

import dev.sommelier.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Looks at what the database knows of sign-ins, failures and usage. */
@ApplicationScoped
public class LoginRows {

    @Inject
    EntityManager database;

    public static UUID idOf(Person person) {
        return UUID.fromString(person.asks().get("/auth/me").then().statusCode(200).extract().path("id"));
    }

    @Transactional
    public UUID loginOf(Person person) {
        return (UUID) database.createNativeQuery("SELECT id FROM login_session WHERE token_hash = ?1")
                .setParameter(1, new LoginToken(person.cookie()).hash())
                .getSingleResult();
    }

    @Transactional
    public long count(String table) {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM " + table).getSingleResult()).longValue();
    }

    @Transactional
    public void forgetFailures() {
        database.createNativeQuery("DELETE FROM sign_in_failure").executeUpdate();
        database.createNativeQuery("DELETE FROM known_sign_in").executeUpdate();
    }

    @Transactional
    public void forgetUsage() {
        database.createNativeQuery("DELETE FROM model_usage").executeUpdate();
    }
}
