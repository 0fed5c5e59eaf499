package dev.sommelier.problem;

import static org.hamcrest.Matchers.equalTo;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that breaks during a commit. */
@QuarkusTest
class BrokenCommitTest {

    @Inject
    DatabaseRows.Any rows;

    @BeforeEach
    void breakAtCommit() {
        rows.run("""
                CREATE FUNCTION break_connection() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """);
        rows.run("""
                CREATE CONSTRAINT TRIGGER break_connection AFTER UPDATE ON account
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.name = 'Breaks')
                EXECUTE FUNCTION break_connection()
                """);
    }

    @AfterEach
    void mend() {
        rows.run("DROP FUNCTION break_connection CASCADE");
    }

    @Test
    void brokenCommitIsADatabaseFault() {
        Person anna = Person.registered();
        anna.asks().body(Map.of("name", "Breaks")).patch("/account").then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"));
        anna.asks().get("/auth/me").then().body("name", equalTo("Anna"));
    }
}
