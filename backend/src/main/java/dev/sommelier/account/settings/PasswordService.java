package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.password.CommonPasswords;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.account.signin.LoginToken;
import dev.sommelier.account.signin.Reauthentication;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** Checks the old and the new password, hashes the new one and has it stored. */
@ApplicationScoped
public class PasswordService {

    @Schema(description = "A new password, and the one it replaces")
    public record PasswordUpdate(
            @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST)
            @NotNull(message = "is required")
            String currentPassword,
            @Schema(examples = "five other words nobody guesses", description = "The same rules as for registering",
                    minLength = PasswordText.SHORTEST, maxLength = PasswordText.LONGEST)
            @NotNull(message = "is required")
            String newPassword) {

        @Override
        public String toString() {
            return "PasswordUpdate[secret]";
        }
    }

    private static final Logger LOG = Logger.getLogger(PasswordService.class);

    private final Reauthentication reauthentication;
    private final CommonPasswords common;
    private final PasswordHasher hasher;
    private final PasswordWriter writer;

    PasswordService(Reauthentication reauthentication, CommonPasswords common, PasswordHasher hasher,
            PasswordWriter writer) {
        this.reauthentication = reauthentication;
        this.common = common;
        this.hasher = hasher;
        this.writer = writer;
    }

    /**
     * Changes the password, ends every other sign-in and revokes the API tokens.
     *
     * @param loginId the caller's sign-in, which stays
     * @return its new token
     * @throws ProblemException 400 for a wrong current password or a common new one; 429 after too many failures
     */
    public LoginToken change(UUID accountId, UUID loginId, PasswordUpdate wanted, String address) {
        Account account = reauthentication.confirm(accountId, wanted.currentPassword(), "current_password", address);
        PasswordText password = PasswordText.chosen("new_password", wanted.newPassword());
        String hash = hasher.hash(
                password, () -> common.refuse("new_password", password, account.email(), account.name()));
        LoginToken token = writer.change(account, hash, loginId, address);
        LOG.infof("Account %s changed its password", accountId);
        return token;
    }
}
