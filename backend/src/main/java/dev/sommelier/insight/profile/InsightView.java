package dev.sommelier.insight.profile;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An insight with the name of its wine and the title of its chat instead of their ids. */
@Schema(name = "Insight", description = "A fact learned from a chat")
public record InsightView(
        @Schema(required = true) UUID id,
        @Schema(required = true, enumeration = {"liked_wine", "disliked_wine", "event", "food"}) InsightKind kind,
        @Schema(required = true, examples = "Barolo", description = "In the person's words, at most 80 characters")
        String text,
        @Schema(nullable = true, description = "The wine of the catalogue it is about") WineName wine,
        @Schema(nullable = true, description = "The chat it was learned from; null when that is kept no longer")
        Chat session,
        @Schema(nullable = true, description = "The message it was said in; null when that is kept no longer")
        UUID messageId,
        @Schema(required = true, minimum = "0", maximum = "1", examples = "0.9",
                description = "Below 0.5 it is shown, but not used") double confidence,
        @Schema(required = true, description = "When that chat closed") Instant learnedAt,
        @Schema(nullable = true, description = "Of an event, as of today; else null") EventTime time) {

    @Schema(name = "InsightSession", description = "A chat by its title")
    public record Chat(@Schema(required = true) UUID id, @Schema(required = true, examples = "Wine for steak")
            String title) {
    }

    @Schema(name = "WineName", description = "A wine by its name, in the account's language")
    public record WineName(@Schema(required = true) UUID id, @Schema(required = true, examples = "Barolo") String name) {
    }

    /** Without its chat, and the message in it, when that is not among the given ones. */
    static InsightView of(Insight insight, KnownWines wines, Map<UUID, Chat> chats, LocalDate today) {
        Chat chat = chats.get(insight.sessionId());
        return new InsightView(
                insight.id(),
                insight.kind(),
                insight.text(),
                wines.nameOf(insight.wineId()).map(name -> new WineName(insight.wineId(), name)).orElse(null),
                chat,
                chat == null ? null : insight.messageId(),
                insight.confidence(),
                insight.learnedAt(),
                insight.time() == null ? null : insight.time().on(today));
    }
}
