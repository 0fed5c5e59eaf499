package dev.sommelier.sommelier.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.ToolCall;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The wines a model recommends in one reply. Each is shown as soon as the model has written it, also when the call goes on;
 * one that was recommended before is not shown again.
 */
final class RecommendedWines {

    private static final String WINES = "wines";
    private static final int MOST = 3;

    private final Candidates candidates;
    private final ReplyWriter reply;
    private final Map<UUID, Pick> shown = new LinkedHashMap<>();
    private boolean hasCompleteCall;
    private final Map<String, StreamedElements> calls = new HashMap<>();

    RecommendedWines(Candidates candidates, ReplyWriter reply) {
        this.candidates = candidates;
        this.reply = reply;
    }

    /** Reads on in the input of a call that is still being written. */
    void read(String callId, String piece) {
        calls.computeIfAbsent(callId, id -> new StreamedElements(WINES)).read(piece).forEach(this::show);
    }

    /** Shows what a complete call recommends and has not shown yet. */
    void show(ToolCall call) {
        call.input().path(WINES).forEach(this::show);
        hasCompleteCall |= !shown.isEmpty();
    }

    private void show(JsonNode wine) {
        candidates.pick(wine).filter(pick -> shown.size() < MOST && !shown.containsKey(pick.wineId())).ifPresent(pick -> {
            shown.put(pick.wineId(), pick);
            reply.recommend(List.of(pick));
        });
    }

    /** What a call recommends, shown now or before. */
    List<Pick> of(ToolCall call) {
        return StreamSupport.stream(call.input().path(WINES).spliterator(), false)
                .map(candidates::pick).flatMap(Optional::stream).toList();
    }

    List<Pick> picks() {
        return List.copyOf(shown.values());
    }

    /** Whether no call was completed: what was shown of one that broke off is no choice. */
    boolean isEmpty() {
        return !hasCompleteCall;
    }
}
