package dev.sommelier.insight.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.TasteProfileRows;
import dev.sommelier.wine.ranking.Style;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurrentEventsTest {

    private static Insight event(String text, EventTime time) {
        return TasteProfileRows.insight(InsightKind.EVENT, text, null, Style.NONE, 0.9).at(time);
    }

    private static List<String> current(Insight... latestFirst) {
        return CurrentEvents.of(Stream.of(latestFirst).toList()).stream().map(Insight::text).toList();
    }

    @Test
    void latestWordOfAnEventHolds() {
        assertEquals(List.of("wedding"), current(event("wedding", EventTime.AHEAD), event("Wedding", EventTime.CANCELLED)));
        assertEquals(List.of(), current(event("wedding", EventTime.CANCELLED), event("wedding", EventTime.AHEAD)));
        assertEquals(List.of("birthday"), current(event("birthday", EventTime.PAST), event("birthday", EventTime.AHEAD)));
    }

    @Test
    void eventCancelledInFewerWordsIsCancelled() {
        assertEquals(List.of("birthday"), current(event("wedding", EventTime.CANCELLED), event("birthday", null),
                event("sister's wedding", EventTime.AHEAD)));
        assertEquals(List.of("свадьба"), current(event("свадьба", EventTime.AHEAD),
                event("свадьба сестры", EventTime.CANCELLED)));
    }
}
