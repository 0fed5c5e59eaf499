package dev.sommelier.sommelier.model;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Wine;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The parts of a prompt that change from turn to turn. They stand in the turn, so that the instructions can be cached.
 */
final class PromptContext {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private PromptContext() {
    }

    static String of(ReplyContext context) {
        String name = context.name() == null ? "" : "<name>" + TextNormaliser.escaped(context.name()) + "</name>\n";
        return "<moment>" + DAY_AND_TIME.format(context.now()) + "</moment>\n" + name;
    }

    /** What is known of the person and the end of the chat just left; empty when there is neither. */
    static String of(TasteContext insights) {
        return block("memory", insights.text().text()) + block("just_left", insights.justLeft());
    }

    private static String block(String tag, String text) {
        return text.isBlank() ? "" : "<" + tag + ">\n" + TextNormaliser.escaped(text.strip()) + "\n</" + tag + ">\n";
    }

    /** The safety category that still holds; empty when none does. */
    static String of(SafetyDecision safety) {
        return safety.category() == null ? "" : "<care>" + safety.category().code() + "</care>\n";
    }

    /**
     * A name from the catalogue, made safe for a prompt: imported names may hold anything, and must close neither a tag
     * nor a list in brackets.
     */
    static String name(Wine wine, Language language) {
        return TextNormaliser.escaped(TextNormaliser.singleSpaced(wine.name(language))).replace('[', '(').replace(']', ')');
    }
}
