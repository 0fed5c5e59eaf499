package dev.sommelier.sommelier.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.context.TasteContextText;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The wines a model has found in one reply; it can recommend no others. */
public final class Candidates {

    private static final int SHOWN_TO_THE_MODEL = 8;
    private static final int MOST_SEEN = 1000;
    private static final int LONGEST_REASON = 300;

    private final WineCatalogue catalogue;
    private final WineTools tools;
    private final AccountTaste taste;
    private final ReplyContext context;
    private final boolean alcoholFree;
    /** The reason for the repeat of each wine found; null for a new one. */
    private final Map<UUID, Repeat> found = new HashMap<>();

    /** @param alcoholFree whether only alcohol-free wine may be found, regardless of what the model asks for */
    public Candidates(WineCatalogue catalogue, WineTools tools, AccountTaste taste, ReplyContext context, boolean alcoholFree) {
        this.catalogue = catalogue;
        this.tools = tools;
        this.taste = taste;
        this.context = context;
        this.alcoholFree = alcoholFree;
    }

    public ToolResult search(ToolCall call) {
        SearchArguments arguments = tools.arguments(call);
        SearchArguments wanted = alcoholFree ? arguments.withoutAlcohol() : arguments;
        if (wanted.name() != null) {
            List<Wine> named = catalogue.named(wanted.name(), SHOWN_TO_THE_MODEL).stream()
                    .filter(wine -> !alcoholFree || wine.alcoholFree()).filter(taste.constraints()::allow).toList();
            return result(call, named, Repeat.REQUESTED, wanted, named.isEmpty() ? "No wine of that name." : null);
        }
        if (wanted.again()) {
            List<Wine> seen = seen(wanted.request());
            return result(call, seen, Repeat.REQUESTED, wanted,
                    seen.isEmpty() ? "Nothing like that was recommended before." : null);
        }
        List<Wine> fresh = catalogue.fresh(taste.account(), wanted.request(), taste.scorer(), MOST_SEEN).stream()
                .filter(taste.constraints()::allow).toList();
        if (!fresh.isEmpty()) {
            return result(call, tools.order(fresh, wanted.request(), taste.scorer(), context), null, wanted, null);
        }
        List<Wine> seen = seen(wanted.request());
        return seen.isEmpty()
                ? result(call, seen, null, wanted, "Nothing fits. Search with fewer wishes and say which was not met.")
                : result(call, seen, Repeat.EXHAUSTED, wanted,
                        "Nothing new is left: these were recommended before, the longest ago first. Say so.");
    }

    /** Wines shown before, without those the person disliked, which come back only by name. */
    private List<Wine> seen(WineRequest request) {
        return catalogue.seen(taste.account(), request, MOST_SEEN).stream()
                .filter(wine -> !taste.scorer().dislikes(wine)).filter(taste.constraints()::allow).toList();
    }

    private ToolResult result(ToolCall call, List<Wine> wines, Repeat repeat, SearchArguments wanted, String note) {
        List<Wine> best = wines.stream().limit(SHOWN_TO_THE_MODEL).toList();
        // A wine that was found as new stays new, also when it is found by name later.
        best.forEach(wine -> {
            if (!found.containsKey(wine.id())) {
                found.put(wine.id(), repeat);
            }
        });
        List<String> notes = Stream.concat(Stream.ofNullable(note), wanted.unknown().stream()).toList();
        return ToolResult.of(call, tools.result(best, wanted, notes, context.language()));
    }

    /** The insights whose lines the model says it used. */
    static Stream<Insight> insightsUsed(ToolCall call, TasteContextText insights) {
        return StreamSupport.stream(call.input().path("memories").spliterator(), false)
                .flatMap(number -> insights.line(number.asInt()).stream());
    }

    /**
     * A wine the model recommends.
     *
     * @param wine an element of the input of {@link WineTools#RECOMMEND}
     * @return empty when it was not found before, or has no reason
     */
    Optional<Pick> pick(JsonNode wine) {
        UUID id = id(wine.path("id").asText());
        String reason = TextNormaliser.singleSpaced(wine.path("reason").asText());
        return id != null && found.containsKey(id) && !reason.isEmpty()
                ? Optional.of(new Pick(id, cut(reason), found.get(id))) : Optional.empty();
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
