package dev.sommelier.account.signin;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads and deletes sign-ins, failures and usage. */
@ApplicationScoped
public class LoginRows extends DatabaseRows {

    public UUID loginOf(Person person) {
        return one("SELECT id FROM login_session WHERE token_hash = :hash", UUID.class,
                "hash", new LoginToken(person.cookie()).hash());
    }

    public void forgetFailures() {
        run("DELETE FROM sign_in_failure");
        run("DELETE FROM known_sign_in");
    }

    public void forgetUsage() {
        run("DELETE FROM model_usage");
    }
}
