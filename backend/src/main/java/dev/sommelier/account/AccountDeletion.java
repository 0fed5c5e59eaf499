package dev.sommelier.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Confirms that the account is to be deleted")
record AccountDeletion(
        @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST)
        @NotNull(message = "is required")
        String password) {

    @Override
    public String toString() {
        return "AccountDeletion[secret]";
    }
}
