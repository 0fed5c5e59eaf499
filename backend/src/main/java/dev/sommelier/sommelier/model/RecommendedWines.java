package dev.sommelier.sommelier.model;

import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.claude.ToolCall;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The wines a model recommends in one reply. Each is shown as soon as the model has written it, also when the call goes on;
 * one that was recommended before is not shown again. The calls of one step add up. When a later step recommends others, its
 * list takes the place of the former.
 */
final class RecommendedWines {

    private static final String WINES = "wines";
    private static final int MOST = 3;

    private final Candidates candidates;
    private final ReplyWriter reply;
    private final Map<UUID, Pick> shown = new LinkedHashMap<>();
    private final Map<String, StreamedElements> calls = new HashMap<>();
    private boolean hasCompleteCall;
    private boolean isOfFormerStep;

    RecommendedWines(Candidates candidates, ReplyWriter reply) {
        this.candidates = candidates;
        this.reply = reply;
    }

    void stepBegins() {
        isOfFormerStep = hasCompleteCall;
    }

    /** Reads on in the input of a call that is still being written. */
    void read(String callId, String piece) {
        // A list of a later step replaces the former one, so it is shown only when complete.
        if (!isOfFormerStep) {
            calls.computeIfAbsent(callId, id -> new StreamedElements(WINES)).read(piece)
                    .forEach(wine -> candidates.pick(wine).ifPresent(this::show));
        }
    }

    /**
     * Shows what a complete call recommends and has not shown yet.
     *
     * @return whether the wines, and the words, of a former step were taken back for it
     */
    boolean show(ToolCall call) {
        List<Pick> picks = of(call);
        boolean replaces = isOfFormerStep && !picks.isEmpty() && !idsOf(picks).equals(shown.keySet());
        if (replaces) {
            reply.startOver();
            shown.clear();
        }
        isOfFormerStep &= picks.isEmpty();
        picks.forEach(this::show);
        hasCompleteCall |= !shown.isEmpty();
        return replaces;
    }

    private void show(Pick pick) {
        if (shown.size() < MOST && shown.putIfAbsent(pick.wineId(), pick) == null) {
            reply.recommend(List.of(pick));
        }
    }

    private static Set<UUID> idsOf(List<Pick> picks) {
        return picks.stream().map(Pick::wineId).distinct().limit(MOST).collect(Collectors.toSet());
    }

    /** What a call recommends, shown now or before. */
    List<Pick> of(ToolCall call) {
        return StreamSupport.stream(call.input().path(WINES).spliterator(), false)
                .map(candidates::pick).flatMap(Optional::stream).toList();
    }

    List<Pick> picks() {
        return List.copyOf(shown.values());
    }

    /** Whether no call was completed; wines of a call that broke off do not count. */
    boolean isEmpty() {
        return !hasCompleteCall;
    }
}
