package dev.sommelier.insight.editing;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.InsightView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What notes from elsewhere say, before any of it is kept. */
@Schema(name = "InsightPreview", description = "What was understood of pasted notes. Nothing of it is kept")
public record InsightPreview(
        @Schema(required = true, description = "The lines that say something, in their order") List<Line> lines,
        @Schema(required = true, description = "The lines that say nothing of wine, the table or occasions, in their order")
        List<String> notUnderstood) {

    @Schema(name = "InsightPreviewLine", description = "A line, or a sentence of one")
    public record Line(
            @Schema(required = true, examples = "Dislikes oaked Chardonnay", description = "As it was pasted") String line,
            @Schema(required = true, description = "What it says. Empty when lines before say it all") List<Found> insights) {
    }

    @Schema(name = "InsightPreviewItem", description = "An insight that can be kept with `POST /taste-profile/insights/batch`")
    public record Found(
            @Schema(required = true, enumeration = {"liked_wine", "disliked_wine", "event", "food", "constraint"})
            InsightKind kind,
            @Schema(required = true, examples = "Chardonnay, oak") String text,
            @Schema(nullable = true, description = "The wine of the catalogue it is about") InsightView.WineName wine,
            @Schema(nullable = true, description = "Whose it is; null for the person's own") InsightView.Holder holder,
            @Schema(nullable = true, description = "Of an event, as of today; else null") EventTime time,
            @Schema(required = true, description = "Whether the same is remembered already") boolean known) {
    }
}
