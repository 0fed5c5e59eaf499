package dev.sommelier.wine;

import dev.sommelier.account.Language;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds wines in the catalogue for somebody who browses it. */
@ApplicationScoped
class WineSearch {

    private static final String BY_NAME = "w.code, w.id";
    /** "soterne" is still Sauternes, "oslo" is no wine at all. */
    private static final double SPELLING_TOLERANCE = 0.4;
    private static final int MAX_WORDS = 8;
    private static final int SHORTEST_MISSPELLING = 4;

    /** All words, in any form, the last one perhaps unfinished. The parts bind {@code :head} and {@code :last}. */
    private static final String FULL_TEXT = """
            (to_tsquery('pg_catalog.russian', plain_text(:head)) &&
            (to_tsquery('pg_catalog.russian', plain_text(:last)) || to_tsquery('pg_catalog.simple', plain_text(:last))))""";

    private final WineRepository wines;
    private final Vocabulary vocabulary;

    WineSearch(WineRepository wines, Vocabulary vocabulary) {
        this.wines = wines;
        this.vocabulary = vocabulary;
    }

    @Transactional
    WineView byId(UUID id, Language language) {
        return wines.byId(id).map(wine -> WineView.of(wine, vocabulary, language))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no such wine."));
    }

    @Transactional
    WineList search(WineQuery query, Language language) {
        Conditions conditions = query.conditions();
        String order = query.text() == null ? BY_NAME : addText(conditions, query.text());
        long total = wines.count(conditions);
        List<Wine> page = query.offset() >= total
                ? List.of() : wines.find(conditions, order, query.limit(), query.offset());
        return new WineList(page.stream().map(wine -> WineView.of(wine, vocabulary, language)).toList(),
                query.offset() + page.size() < total, total);
    }

    /** Adds what the text asks for and returns the order, best match first. */
    private String addText(Conditions conditions, String text) {
        List<String> words = PlainText.words(text);
        if (words.isEmpty()) {
            conditions.and("false");
            return BY_NAME;
        }
        words = words.subList(0, Math.min(words.size(), MAX_WORDS));
        // Whether it is misspelt is a question about the text alone, not about what the filters leave.
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

    /** Each word either stands in the document or is spelt nearly like a part of the names. */
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
