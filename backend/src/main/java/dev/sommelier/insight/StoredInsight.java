package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sommelier.wine.ranking.Style;
import java.time.Instant;
import java.util.UUID;

/** An insight as it stands in the document, below its session and its kind. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredInsight(UUID id, String text, UUID wineId, Style style, UUID messageId, double confidence) {

    StoredInsight {
        style = style == null ? Style.NONE : style;
    }

    static StoredInsight of(Finding finding) {
        return new StoredInsight(UUID.randomUUID(), finding.text(), finding.wineId(), finding.style(),
                finding.messageId(), finding.confidence());
    }

    Insight in(UUID sessionId, InsightKind kind, Instant learnedAt) {
        return new Insight(id, kind, text, wineId, style, sessionId, messageId, confidence, learnedAt);
    }
}
