package dev.sommelier.insight.editing;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An insight that a person adds by hand. */
@Schema(name = "InsightDraft", description = "What to remember")
record InsightDraft(
        @Schema(required = true, enumeration = {"liked_wine", "disliked_wine", "event", "food", "constraint"})
        @NotNull(message = "is required") InsightKind kind,
        @Schema(required = true, examples = "never oaked", maxLength = PlainWords.MAX_LENGTH, description = "A few plain words. "
                + "Of a wine its name or a style; of a constraint what is to be kept to: \"never red\", \"nuts\", \"at most 20 €\"")
        @NotNull(message = "is required") String text,
        @Schema(nullable = true, description = "A wine of the catalogue, for likes and dislikes; without it the text is looked "
                + "up") UUID wineId,
        @Schema(nullable = true, examples = "husband", description = "Whose it is, as a code or in words that name one "
                + "person: \"my husband\"; null for the person's own")
        @Size(max = PlainWords.MAX_LENGTH, message = "must have at most " + PlainWords.MAX_LENGTH + " characters")
        String holder,
        @Schema(nullable = true, description = "When an event is; null when nothing of it is known") EventTime time) {
}
