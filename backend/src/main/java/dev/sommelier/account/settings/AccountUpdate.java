package dev.sommelier.account.settings;

import dev.sommelier.account.Language;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What to change; a field that is left out or null stays as it is")
public record AccountUpdate(
        @Schema(examples = "Anna", description = "An empty name takes the name away", nullable = true)
        @Size(max = 80, message = "must have at most 80 characters") String name,
        @Schema(nullable = true) Language locale,
        @Schema(examples = "Europe/Berlin", description = "IANA time zone", nullable = true)
        @Size(max = 64, message = "must have at most 64 characters") String timeZone) {
}
