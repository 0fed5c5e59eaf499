package dev.sommelier.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession.Line;
import dev.sommelier.wine.ranking.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what the model says it heard, and believes none of it: an item counts only with words that stand in the message of
 * the person it names, and a wine only if it was shown or named before.
 */
final class ModelFindings {

    /** Of a list, however long it is. */
    private static final int ITEMS_READ = 20;

    private final ListenedChat chat;
    private final ShownWines wines;
    private final InsightRules rules;

    ModelFindings(ListenedChat chat, ShownWines wines, InsightRules rules) {
        this.chat = chat;
        this.wines = wines;
        this.rules = rules;
    }

    /** Empty when it is no answer at all. */
    Optional<List<Finding>> in(JsonNode answer) {
        List<Finding> findings = new ArrayList<>();
        boolean isAnswer = false;
        for (InsightKind kind : InsightKind.values()) {
            JsonNode items = answer.path(InsightQuestion.list(kind));
            isAnswer |= items.isArray();
            for (int i = 0; i < Math.min(items.size(), ITEMS_READ); i++) {
                finding(kind, items.path(i)).ifPresent(findings::add);
            }
        }
        return isAnswer ? Optional.of(findings) : Optional.empty();
    }

    private Optional<Finding> finding(InsightKind kind, JsonNode item) {
        if (!item.path("message").isInt() || !item.path("confidence").isNumber()) {
            return Optional.empty();
        }
        String quote = item.path("quote").asText();
        return chat.said(item.path("message").asInt())
                .filter(message -> isSaid(quote, message))
                .flatMap(message -> PlainWords.of(item.path("text").asText())
                        .map(text -> finding(kind, text, quote, item, message)));
    }

    private Finding finding(InsightKind kind, String text, String quote, JsonNode item, Line message) {
        UUID wine = kind.isOfWine() ? wines.meant(item.path("wine").asText(), message).orElse(null) : null;
        Style style = kind.isOfWine() && wine == null ? style(item.path("style").asText(), quote, message) : Style.NONE;
        return new Finding(kind, text, wine, style, message.messageId(), item.path("confidence").asDouble());
    }

    private Style style(String words, String quote, Line message) {
        // Only of words the person said: the model may have translated them, or made them up.
        String told = isSaid(words, message) ? words : quote;
        return rules.styleOf(told, languageOf(told));
    }

    private static boolean isSaid(String said, Line message) {
        String words = PlainWords.normalised(said);
        return words.codePoints().filter(Character::isLetter).count() > 1
                && PlainWords.normalised(message.text()).contains(words);
    }

    private static Language languageOf(String words) {
        return words.codePoints().anyMatch(
                        point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)
                ? Language.RU
                : Language.EN;
    }
}
