package dev.sommelier.account;

import dev.sommelier.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Looks at what the database knows of sign-ins and usage. */
@ApplicationScoped
class LoginRows {

    @Inject
    EntityManager database;

    static UUID idOf(Person person) {
        return UUID.fromString(person.asks().get("/auth/me").then().statusCode(200).extract().path("id"));
    }

    @Transactional
    UUID loginOf(Person person) {
        return (UUID) database.createNativeQuery("SELECT id FROM login_session WHERE token_hash = ?1")
                .setParameter(1, new LoginToken(person.cookie()).hash())
                .getSingleResult();
    }

    @Transactional
    long count(String table) {
        return ((Number) database.createNativeQuery("SELECT count(*) FROM " + table).getSingleResult()).longValue();
    }

    @Transactional
    void forgetFailures() {
        database.createNativeQuery("DELETE FROM sign_in_failure").executeUpdate();
    }

    @Transactional
    void forgetUsage() {
        database.createNativeQuery("DELETE FROM model_usage").executeUpdate();
    }
}
