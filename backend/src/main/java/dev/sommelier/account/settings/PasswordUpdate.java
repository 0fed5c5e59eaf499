package dev.sommelier.account.settings;

import dev.sommelier.account.password.PasswordText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
