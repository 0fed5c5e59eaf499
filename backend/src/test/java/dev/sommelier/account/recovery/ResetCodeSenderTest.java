package dev.sommelier.account.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.LogListener;
import dev.sommelier.account.Account;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResetCodeSenderTest {

    @Test
    void withoutAMailServerTheCodeIsLoggedButNotTheEmail() {
        Account anna = new Account(EmailAddress.of("anna@example.org"), "hash", "Anna", LocalDate.of(1990, 5, 17), Language.EN,
                ZoneOffset.UTC, Instant.EPOCH);
        ResetCodeSender sender = new ResetCodeSender(Optional::empty, null);
        ResetCode code = ResetCode.generate();
        try (LogListener log = new LogListener(ResetCodeSender.class.getName())) {
            sender.send(anna, code);
            assertEquals(1, log.shown().size());
            String line = log.shown().get(0).text();
            assertTrue(line.contains(code.grouped()));
            assertTrue(!line.contains("anna@example.org"));
        }
    }
}
