package dev.sommelier.sommelier.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.claude.Tool;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.sommelier.choosing.SearchOrder;
import dev.sommelier.sommelier.phrasing.Seasons;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The definitions of the two tools of the model, how it searches, and wines as it reads them. */
@Singleton
public class WineTools {

    public static final String SEARCH = "search_wines";
    static final String RECOMMEND = "recommend_wines";

    private final ObjectMapper json = new ObjectMapper();
    private final Vocabulary vocabulary;
    private final Pairings pairings;
    private final ExchangeRates rates;
    private final SearchOrder order = new SearchOrder();
    private final Seasons seasons = new Seasons();
    private final List<Tool> tools;

    public WineTools(Vocabulary vocabulary, Pairings pairings, ExchangeRates rates) {
        this.vocabulary = vocabulary;
        this.pairings = pairings;
        this.rates = rates;
        this.tools = read();
    }

    /** Constant for the life of the process, so that prompt caching applies. */
    List<Tool> definitions() {
        return tools;
    }

    private List<Tool> read() {
        try {
            List<Tool> read = new ArrayList<>();
            for (JsonNode definition : json.readTree(ClasspathFile.text("prompts/tools.json"))) {
                JsonNode schema = definition.get("input_schema");
                allow(schema, "dishes", Term.DISH);
                allow(schema, "occasions", Term.OCCASION);
                allow(schema, "aromas", Term.AROMA);
                read.add(new Tool(definition.get("name").asText(), definition.get("description").asText(), schema,
                        definition.path("eager").asBoolean()));
            }
            return List.copyOf(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tools.json", e);
        }
    }

    private void allow(JsonNode schema, String property, Term term) {
        JsonNode items = schema.at("/properties/" + property + "/items");
        if (items instanceof ObjectNode object) {
            ArrayNode codes = object.putArray("enum");
            vocabulary.codes(term).forEach(codes::add);
        }
    }

    /** What a call of {@link #SEARCH} asks for. */
    SearchArguments arguments(ToolCall call) {
        return SearchArguments.of(call.input(), vocabulary, rates);
    }

    /** The wines found, in an order that one person sees all day and that differs from the next one's. */
    List<Wine> order(List<Wine> wines, WineRequest request, TasteScorer scorer, ReplyContext context) {
        long seed = context.accountId().getLeastSignificantBits() + context.now().toLocalDate().toEpochDay();
        return order.order(wines, request, scorer, seasons.code(context.now().getMonthValue()), seed);
    }

    /** The search result for the model, as JSON. */
    String result(List<Wine> wines, SearchArguments wanted, List<String> notes, Language language) {
        ObjectNode result = json.createObjectNode();
        ArrayNode list = result.putArray("wines");
        wines.forEach(wine -> list.add(describe(wine, wanted, language)));
        if (!notes.isEmpty()) {
            result.put("note", String.join("; ", notes));
        }
        return result.toString();
    }

    private ObjectNode describe(Wine wine, SearchArguments wanted, Language language) {
        ObjectNode node = json.createObjectNode();
        node.put("id", wine.id().toString());
        node.put("name", wine.name(language));
        node.put("origin", vocabulary.word(Term.REGION, wine.region(), language) + ", "
                + vocabulary.word(Term.COUNTRY, wine.country(), language));
        words(node.putArray("grapes"), Term.GRAPE, wine.grapes(), language);
        node.put("style", (wine.alcoholFree() ? "alcohol-free " : "") + EnumCode.of(wine.colour()) + " " + EnumCode.of(wine.kind())
                + " " + EnumCode.of(wine.sweetness()) + ", body " + wine.body() + "/5, acidity " + wine.acidity()
                + "/5, tannin " + wine.tannin() + "/5");
        node.put("price", band(wine.priceMin(), wine.priceMax(), wine.currency()));
        boolean converts = wine.currency().equals(ExchangeRates.EURO) && !wanted.currency().equals(ExchangeRates.EURO);
        if (converts) {
            node.put("price_converted", "about " + band(rates.fromEuro(wine.priceMin(), wanted.currency()),
                    rates.fromEuro(wine.priceMax(), wanted.currency()), wanted.currency()));
        }
        node.put("serve_at", wine.servingMin() + "-" + wine.servingMax() + " °C");
        words(node.putArray("aromas"), Term.AROMA, wine.aromas(), language);
        words(node.putArray("goes_with"), Term.DISH, wine.dishes(), language);
        wanted.request().dishes().stream()
                .map(dish -> pairings.reason(wine, dish, language))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> node.put("pairing", why));
        return node;
    }

    private static String band(BigDecimal min, BigDecimal max, String currency) {
        return min.stripTrailingZeros().toPlainString() + "-" + max.stripTrailingZeros().toPlainString() + " " + currency;
    }

    private void words(ArrayNode words, Term term, List<String> codes, Language language) {
        codes.forEach(code -> words.add(vocabulary.word(term, code, language)));
    }
}
