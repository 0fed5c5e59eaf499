package dev.sommelier.insight;

import dev.sommelier.wine.ranking.Style;
import java.util.UUID;

/**
 * What is spoken of, to tell whether two statements are about the same: likes and dislikes are of one group, so that the
 * later overrides the earlier.
 */
record Topic(Group group, Object thing) {

    private enum Group {
        WINE,
        EVENT,
        FOOD
    }

    static Topic of(Finding finding) {
        return of(finding.kind(), finding.wineId(), finding.style(), finding.text());
    }

    static Topic of(Insight insight) {
        return of(insight.kind(), insight.wineId(), insight.style(), insight.text());
    }

    private static Topic of(InsightKind kind, UUID wineId, Style style, String text) {
        Group group = switch (kind) {
            case LIKED_WINE, DISLIKED_WINE -> Group.WINE;
            case EVENT -> Group.EVENT;
            case FOOD -> Group.FOOD;
        };
        if (group == Group.WINE && wineId != null) {
            return new Topic(group, wineId);
        }
        return group == Group.WINE && !style.isEmpty()
                ? new Topic(group, style)
                : new Topic(group, PlainWords.normalised(text));
    }
}
