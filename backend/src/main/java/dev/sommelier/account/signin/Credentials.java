package dev.sommelier.account.signin;

import dev.sommelier.account.password.PasswordText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What signs in")
public record Credentials(
        @Schema(examples = "anna@example.org")
        @NotNull(message = "is required") @Size(max = 254, message = "must have at most 254 characters") String email,
        @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST)
        @NotNull(message = "is required")
        String password) {
}
