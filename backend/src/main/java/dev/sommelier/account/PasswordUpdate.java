package dev.sommelier.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new password, and the one it replaces")
record PasswordUpdate(
        @Schema(examples = "four words nobody guesses")
        @NotNull(message = "is required") @Size(max = 128, message = "must have at most 128 characters")
        String currentPassword,
        @Schema(examples = "five other words nobody guesses", description = "The same rules as for registering")
        @NotNull(message = "is required") @Size(min = 12, max = 128, message = "must have 12 to 128 characters")
        String newPassword) {

    @Override
    public String toString() {
        return "PasswordUpdate[secret]";
    }
}
