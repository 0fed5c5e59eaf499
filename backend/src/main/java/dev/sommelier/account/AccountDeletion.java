package dev.sommelier.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Confirms that the account is to be deleted")
record AccountDeletion(
        @Schema(examples = "four words nobody guesses")
        @NotNull(message = "is required") @Size(max = 128, message = "must have at most 128 characters")
        String password) {

    @Override
    public String toString() {
        return "AccountDeletion[secret]";
    }
}
