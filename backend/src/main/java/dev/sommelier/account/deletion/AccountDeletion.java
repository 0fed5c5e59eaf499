package dev.sommelier.account.deletion;

import dev.sommelier.account.password.PasswordText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Confirms that the account is to be deleted")
public record AccountDeletion(
        @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST)
        @NotNull(message = "is required")
        String password) {

    @Override
    public String toString() {
        return "AccountDeletion[secret]";
    }
}
