package dev.sommelier.insight.editing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.text.EnumCode;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person changes of an insight; what is left out stays. */
@Schema(name = "InsightUpdate", description = "What to change; what is left out stays")
record InsightUpdate(
        @Schema(nullable = true, examples = "Malbec", maxLength = PlainWords.MAX_LENGTH) String text,
        @Schema(nullable = true, enumeration = {"likes", "dislikes"}, description = "Of a wine or a style only")
        Polarity polarity,
        @Schema(nullable = true, enumeration = {"holds", "no_longer", "not_me"}, description = "`no_longer` keeps it as history, "
                + "unused; `not_me` hides it and keeps it from being used; `holds` takes either back")
        Validity validity,
        @Schema(nullable = true, examples = "husband", description = "Whose it is, as a code or in words that name one person: "
                + "\"my husband\"; empty for the person's own")
        @Size(max = PlainWords.MAX_LENGTH, message = "must have at most " + PlainWords.MAX_LENGTH + " characters")
        String holder) {

    enum Polarity {
        LIKES,
        DISLIKES;

        @JsonValue
        String code() {
            return EnumCode.of(this);
        }
    }

    enum Validity {
        HOLDS,
        NO_LONGER,
        NOT_ME;

        @JsonValue
        String code() {
            return EnumCode.of(this);
        }
    }

    boolean changesNothing() {
        return text == null && polarity == null && validity == null && holder == null;
    }
}
