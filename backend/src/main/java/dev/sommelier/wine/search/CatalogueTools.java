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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The MCP tools for the catalogue. */
@ApplicationScoped
public class CatalogueTools {

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
            @ToolArg(name = "price_max", description = "EUR per bottle", required = false) Double priceMax,
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
            wanted.priceMax = priceMax == null ? null : priceMax.toString();
            wanted.limit = String.valueOf(limit);
            WineList found = search.search(WineParametersReader.read(wanted, vocabulary), current.caller());
            String lines = found.wines().stream().map(CatalogueTools::line).collect(Collectors.joining("\n"));
            return answers.of(lines.isEmpty() ? "No wine matches all of that." : lines, found);
        });
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
