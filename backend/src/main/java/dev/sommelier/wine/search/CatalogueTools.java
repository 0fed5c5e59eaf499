package dev.sommelier.wine.search;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.token.WriteScope;
import dev.sommelier.mcp.ToolAnswers;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.WineView;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The MCP tools for the catalogue. */
@ApplicationScoped
public class CatalogueTools {

    /** What {@code compare_wines} answers, in the order that was asked for. */
    record ComparedWines(List<WineView> wines) {
    }

    private static final int MOST_COMPARED = 3;

    private final WineSearch search;
    private final Vocabulary vocabulary;
    private final CurrentAccount current;
    private final WriteScope scope;
    private final ToolAnswers answers;

    CatalogueTools(WineSearch search, Vocabulary vocabulary, CurrentAccount current, WriteScope scope, ToolAnswers answers) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.current = current;
        this.scope = scope;
        this.answers = answers;
    }

    @Tool(name = "search_wines", description = "Searches the wine catalogue by name, grape, region, aroma or dish, in English or "
            + "Russian. For advice that fits the person, use recommend_wines instead.",
            annotations = @Tool.Annotations(title = "Search wines", readOnlyHint = true, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse searchWines(
            @ToolArg(description = "Words that all have to be found", required = false) String query,
            @ToolArg(description = "red, white, rose or orange", required = false) String colour,
            @ToolArg(description = "still, sparkling or fortified", required = false) String kind,
            @ToolArg(description = "dry, semi_dry, semi_sweet or sweet", required = false) String sweetness,
            @ToolArg(description = "ISO 3166 alpha-2, or a name", required = false) String country,
            @ToolArg(description = "light, medium or full", required = false) String body,
            @ToolArg(name = "price_max", description = "EUR per bottle", required = false) Double priceMax,
            @ToolArg(description = "cheapest or dearest first; without it, the best match first", required = false) String sort,
            @ToolArg(description = "1 to 20", defaultValue = "5") int limit) {
        return ToolAnswers.orRefusal(() -> {
            if (limit < 1 || limit > 20) {
                throw ProblemException.field("limit", "must be 1 to 20");
            }
            WineParameters wanted = new WineParameters();
            wanted.text = query;
            wanted.colour = colour;
            wanted.kind = kind;
            wanted.sweetness = sweetness;
            wanted.country = country;
            wanted.body = body;
            wanted.sort = sort;
            wanted.priceMax = priceMax == null ? null : priceMax.toString();
            wanted.limit = String.valueOf(limit);
            WineList found = search.search(WineParametersReader.read(wanted, vocabulary), current.caller());
            String lines = found.wines().stream().map(CatalogueTools::line).collect(Collectors.joining("\n"));
            return answers.of(lines.isEmpty() ? "No wine matches all of that." : lines, found);
        });
    }

    @Tool(name = "compare_wines", description = "Compares two or three wines side by side: style, structure, aromas, price, serving, food.",
            annotations = @Tool.Annotations(title = "Compare wines", readOnlyHint = true, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse compareWines(
            @ToolArg(name = "wine_ids", description = "Two or three ids that other tools gave") List<String> wineIds) {
        return ToolAnswers.orRefusal(() -> {
            List<UUID> ids = wineIds.stream().map(id -> ToolAnswers.id("wine_ids", id)).distinct().toList();
            if (ids.size() < 2 || ids.size() > MOST_COMPARED) {
                throw ProblemException.field("wine_ids", "must be two or three different ids");
            }
            ComparedWines compared = new ComparedWines(search.byIds(ids, current.caller()));
            return answers.of(compared.wines().stream().map(CatalogueTools::profile).collect(Collectors.joining("\n")), compared);
        });
    }

    private static String profile(WineView wine) {
        return "%s: %s, %s, %s; body %d, acidity %d, tannin %d of 5; %s; served at %d–%d °C; goes with %s".formatted(
                line(wine), wine.colour(), wine.kind(), wine.sweetness().replace('_', '-'), wine.body(), wine.acidity(),
                wine.tannin(), String.join(", ", wine.aromas()), wine.servingTemperature().min(),
                wine.servingTemperature().max(), String.join(", ", wine.dishes()));
    }

    private static String line(WineView wine) {
        return "%s (%s, %s), %s %s–%s, id %s".formatted(wine.name(), wine.region(), wine.country(), wine.currency(),
                wine.priceMin().toPlainString(), wine.priceMax().toPlainString(), wine.id());
    }

    @Tool(name = "rate_wine", description = "Notes whether the person liked a wine. It weighs in every later recommendation.",
            annotations = @Tool.Annotations(title = "Rate a wine", readOnlyHint = false, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse rateWine(
            @ToolArg(name = "wine_id", description = "The id that another tool gave") String wineId,
            @ToolArg(description = "liked or disliked") String rating) {
        return ToolAnswers.orRefusal(() -> {
            scope.require();
            Rating said = Stream.of(Rating.values()).filter(one -> EnumCode.of(one).equals(rating))
                    .findFirst().orElseThrow(() -> ProblemException.field("rating", "must be liked or disliked"));
            return answers.of("Noted.", search.rate(ToolAnswers.id("wine_id", wineId), said, current.id()));
        });
    }
}
