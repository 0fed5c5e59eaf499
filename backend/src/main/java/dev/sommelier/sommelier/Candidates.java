package dev.sommelier.sommelier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContextText;
import dev.sommelier.sommelier.choosing.Guest;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The wines a model has found in one reply; it can recommend no others. */
final class Candidates {

    private static final int SHOWN_TO_THE_MODEL = 8;
    private static final int MOST_SEEN = 1000;
    private static final int LONGEST_REASON = 300;

    private final WineCatalogue catalogue;
    private final Vocabulary vocabulary;
    private final WineTools tools;
    private final Guest guest;
    private final Language language;
    private final boolean alcoholFree;
    /** The reason for the repeat of each wine found; null for a new one. */
    private final Map<UUID, Repeat> found = new HashMap<>();

    /** @param alcoholFree whether only alcohol-free wine may be found, regardless of what the model asks for */
    Candidates(WineCatalogue catalogue, Vocabulary vocabulary, WineTools tools, Guest guest, Language language,
            boolean alcoholFree) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.guest = guest;
        this.language = language;
        this.alcoholFree = alcoholFree;
    }

    ToolResult search(ToolCall call) {
        SearchArguments wanted = SearchArguments.of(call.input(), vocabulary);
        WineRequest request = alcoholFree ? wanted.request().withoutAlcohol() : wanted.request();
        if (wanted.name() != null) {
            List<Wine> named = catalogue.named(wanted.name(), SHOWN_TO_THE_MODEL).stream()
                    .filter(wine -> !alcoholFree || wine.alcoholFree()).filter(guest.constraints()::allow).toList();
            return result(call, named, Repeat.REQUESTED, request, named.isEmpty() ? "No wine of that name." : null);
        }
        if (wanted.again()) {
            List<Wine> seen = seen(request);
            return result(call, seen, Repeat.REQUESTED, request,
                    seen.isEmpty() ? "Nothing like that was recommended before." : null);
        }
        List<Wine> fresh = catalogue.fresh(guest.account(), request, guest.scorer(), MOST_SEEN).stream()
                .filter(guest.constraints()::allow).limit(SHOWN_TO_THE_MODEL).toList();
        if (!fresh.isEmpty()) {
            return result(call, fresh, null, request, null);
        }
        List<Wine> seen = seen(request);
        return seen.isEmpty()
                ? result(call, seen, null, request, "Nothing fits. Search with fewer wishes and say which was not met.")
                : result(call, seen, Repeat.EXHAUSTED, request,
                        "Nothing new is left: these were recommended before, the longest ago first. Say so.");
    }

    /** Wines shown before, without those the person disliked, which come back only by name. */
    private List<Wine> seen(WineRequest request) {
        return catalogue.seen(guest.account(), request, MOST_SEEN).stream()
                .filter(wine -> !guest.scorer().dislikes(wine)).filter(guest.constraints()::allow)
                .limit(SHOWN_TO_THE_MODEL).toList();
    }

    private ToolResult result(ToolCall call, List<Wine> wines, Repeat repeat, WineRequest request, String note) {
        // A wine that was found as new stays new, also when it is found by name later.
        wines.forEach(wine -> {
            if (!found.containsKey(wine.id())) {
                found.put(wine.id(), repeat);
            }
        });
        return ToolResult.of(call, tools.result(wines, request.dishes(), note, language));
    }

    /** The insights whose lines of the memory the model says it used. */
    static Stream<Insight> memories(ToolCall call, TasteContextText memory) {
        return StreamSupport.stream(call.input().path("memories").spliterator(), false)
                .flatMap(number -> memory.line(number.asInt()).stream());
    }

    /** The wines the model recommends, each once. Those it did not find or gave no reason for are dropped. */
    List<Pick> picks(ToolCall call) {
        Map<UUID, Pick> picks = new LinkedHashMap<>();
        for (JsonNode wine : call.input().path("wines")) {
            UUID id = id(wine.path("id").asText());
            String reason = TextNormaliser.singleSpaced(wine.path("reason").asText());
            if (id != null && found.containsKey(id) && !reason.isEmpty()) {
                picks.putIfAbsent(id, new Pick(id, cut(reason), found.get(id)));
            }
        }
        return new ArrayList<>(picks.values());
    }

    private static String cut(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 1)) + "…";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
