package dev.sommelier.sommelier;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.wine.catalogue.Wine;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What changes from turn to turn, for the model: it stands in the turn, so that the instructions stay the same. */
final class Moment {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private Moment() {
    }

    static String of(ReplyContext context) {
        String name = context.name() == null ? "" : "<name>" + escaped(context.name()) + "</name>\n";
        return "<moment>" + DAY_AND_TIME.format(context.now()) + "</moment>\n" + name;
    }

    /** What is remembered of the person; nothing when nothing is. */
    static String of(TasteContext memory) {
        return memory.text().isBlank() ? "" : "<memory>\n" + escaped(memory.text().strip()) + "\n</memory>\n";
    }

    /** What was said earlier in the session and still holds; nothing when nothing does. */
    static String of(SafetyDecision safety) {
        return safety.category() == null ? "" : "<care>" + safety.category().code() + "</care>\n";
    }

    /** A name from the catalogue, which may be anybody's import: it closes no tag and no list of wines in brackets. */
    static String name(Wine wine, Language language) {
        return escaped(wine.name(language).replaceAll("\\s+", " ")).replace('[', '(').replace(']', ')');
    }

    /** Data inside tags: what somebody writes cannot close the tag. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
