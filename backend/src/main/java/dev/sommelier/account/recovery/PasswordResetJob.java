package dev.sommelier.account.recovery;

import dev.sommelier.account.Account;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Sends the code of one request. Each attempt sends a new one. It holds once the mail has been accepted; until then one that was
 * sent before does.
 */
@ApplicationScoped
class PasswordResetJob implements JobHandler {

    static final String KIND = "password-reset";

    private final PasswordResets resets;
    private final PasswordHasher hasher;
    private final ResetCodeSender sender;

    PasswordResetJob(PasswordResets resets, PasswordHasher hasher, ResetCodeSender sender) {
        this.resets = resets;
        this.hasher = hasher;
        this.sender = sender;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Few, because somebody waits in front of the page. */
    @Override
    public List<Duration> pauses() {
        return List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));
    }

    @Override
    public void run(UUID id) {
        resets.accountOf(id).ifPresent(account -> send(id, account));
    }

    private void send(UUID id, Account account) {
        ResetCode code = ResetCode.generate();
        String hash = hasher.hash(code.secret(), () -> { });
        sender.send(account, code);
        resets.activate(id, hash);
    }
}
