package dev.sommelier.wine.search;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Conditions;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRepository;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import dev.sommelier.wine.rating.WineView;
import dev.sommelier.wine.search.CountryList.Country;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Searches the catalogue and stores ratings, for the REST API. */
@ApplicationScoped
class WineSearch {

    private static final String BY_NAME = "w.code, w.id";
    /** "soterne" is still Sauternes, "oslo" is no wine at all. */
    private static final double SPELLING_TOLERANCE = 0.4;
    private static final int MAX_WORDS = 8;
    private static final int SHORTEST_MISSPELLING = 4;

    /**
     * Full-text query: all words in any form, the last one as a prefix. The parts bind {@code :head} and {@code :last}.
     */
    private static final String FULL_TEXT = """
            (to_tsquery('pg_catalog.russian', plain_text(:head)) &&
            (to_tsquery('pg_catalog.russian', plain_text(:last)) || to_tsquery('pg_catalog.simple', plain_text(:last))))""";

    private final WineRepository wines;
    private final Ratings ratings;
    private final Vocabulary vocabulary;

    WineSearch(WineRepository wines, Ratings ratings, Vocabulary vocabulary) {
        this.wines = wines;
        this.ratings = ratings;
        this.vocabulary = vocabulary;
    }

    @Transactional
    WineView byId(UUID id, Caller caller) {
        return byIds(List.of(id), caller).get(0);
    }

    /**
     * The wines in the order of their ids.
     *
     * @throws ProblemException 404 when there is no such wine
     */
    @Transactional
    List<WineView> byIds(List<UUID> ids, Caller caller) {
        return views(ids.stream().map(this::wine).toList(), caller);
    }

    @Transactional
    RatedWine rate(UUID id, Rating rating, UUID accountId) {
        return ratings.put(accountId, wine(id).id(), rating);
    }

    @Transactional
    void unrate(UUID id, UUID accountId) {
        ratings.remove(accountId, wine(id).id());
    }

    private Wine wine(UUID id) {
        return wines.byId(id)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no such wine."));
    }

    private List<WineView> views(List<Wine> found, Caller caller) {
        Map<UUID, Rating> rated = ratings.of(caller.id(), found.stream().map(Wine::id).toList());
        return found.stream()
                .map(wine -> WineView.of(wine, rated.get(wine.id()), vocabulary, caller.language())).toList();
    }

    /** The countries of all listed wines, by their names. */
    @Transactional
    CountryList countries(Caller caller) {
        Collator byName = Collator.getInstance(caller.language().locale());
        return new CountryList(wines.countries().entrySet().stream()
                .map(country -> new Country(country.getKey(),
                        vocabulary.word(Term.COUNTRY, country.getKey(), caller.language()), country.getValue()))
                .sorted(Comparator.comparing(Country::name, byName)).toList());
    }

    @Transactional
    WineList search(WineQuery query, Caller caller) {
        Conditions conditions = query.conditions(caller.id());
        String match = query.text() == null ? BY_NAME : addText(conditions, query.text());
        String order = query.order() == null ? match : query.order().sql() + ", " + match;
        long total = wines.count(conditions);
        List<Wine> page = query.offset() >= total
                ? List.of() : wines.find(conditions, order, query.limit(), query.offset());
        return new WineList(views(page, caller), query.offset() + page.size() < total, total);
    }

    /** Adds the condition for the text and returns the order, best match first. */
    private String addText(Conditions conditions, String text) {
        List<String> words = TextNormaliser.words(text);
        if (words.isEmpty()) {
            conditions.and("false");
            return BY_NAME;
        }
        words = words.subList(0, Math.min(words.size(), MAX_WORDS));
        // Tried on the whole catalogue, because the filters do not tell whether the text is misspelt.
        if (wines.exists(fullText(Conditions.listed(), words))) {
            fullText(conditions, words);
            return "ts_rank(w.document, " + FULL_TEXT + ") desc, " + BY_NAME;
        }
        return misspelt(conditions, words);
    }

    private static Conditions fullText(Conditions conditions, List<String> words) {
        int last = words.size() - 1;
        return conditions.and("w.document @@ " + FULL_TEXT)
                .with("head", String.join(" & ", words.subList(0, last)))
                .with("last", words.get(last) + ":*");
    }

    /** Each word has to occur in the document or be spelt like a part of the names. */
    private String misspelt(Conditions conditions, List<String> words) {
        wines.setSpellingTolerance(SPELLING_TOLERANCE);
        StringBuilder likeness = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String found = "w.document @@ to_tsquery('pg_catalog.russian', plain_text(:word" + i + "))";
            conditions.and(word.length() < SHORTEST_MISSPELLING ? found
                    : "(" + found + " or plain_text(:word" + i + ") <% plain_text(w.spelling))").with("word" + i, word);
            likeness.append(i == 0 ? "" : " + ")
                    .append("word_similarity(plain_text(:word").append(i).append("), plain_text(w.spelling))");
        }
        return "(" + likeness + ") desc, " + BY_NAME;
    }
}
