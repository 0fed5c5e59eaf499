package dev.sommelier.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sommelier.DatabaseRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmailAddressTest {

    @Inject
    DatabaseRows.Any rows;

    @ParameterizedTest
    @CsvSource({
        "Anna@Example.org, anna@example.org", "İvan@example.org, ivan@example.org", "I\u0307van@example.org, ivan@example.org",
        "ИВАН@example.org, иван@example.org", "ΟΔΟΣ@example.org, οδοσ@example.org", "STRASSE@example.org, strasse@example.org"
    })
    void isOneAndTheSameInAnyCase(String typed, String key) {
        assertEquals(key, EmailAddress.typed(typed).key());
        assertArrayEquals(EmailAddress.typed(key).hash(), EmailAddress.typed(typed).hash());
    }

    @Test
    void keepsTheSpellingOfItsOwner() {
        assertEquals("Anna@Example.org", EmailAddress.typed(" Anna@Example.org ").text());
    }

    @Test
    void doesNotTakeOneLetterForAnother() {
        assertNotEquals(EmailAddress.typed("straße@example.org").key(), EmailAddress.typed("strasse@example.org").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna.Smith@Example.ORG", "İvan@example.org", "ИВАН@пример.рф", "ΟΔΟΣ@example.org", "ÉÀÜ@x.fr"})
    void isWhatTheMigrationMadeOfFormerAccounts(String email) {
        String migrated = rows.one("SELECT lower(:email)", String.class, "email", EmailAddress.typed(email).text());
        assertEquals(migrated, EmailAddress.typed(email).key());
    }
}
