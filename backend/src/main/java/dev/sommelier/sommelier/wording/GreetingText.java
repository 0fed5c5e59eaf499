package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Seasons;
import dev.sommelier.sommelier.phrasing.SentencePicker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The greeting of a session. Its first line is set as a headline; then follow a sentence from memory or on the season,
 * the day or the wines, and a question.
 */
final class GreetingText {

    private final TimeOfDay timeOfDay = new TimeOfDay();
    private final Seasons seasons;

    GreetingText(Seasons seasons) {
        this.seasons = seasons;
    }

    /**
     * @param mention a sentence that mentions an insight; empty without any
     * @param recent former greetings, the last first, whose sentences are not repeated
     */
    String of(ReplyContext context, Choice choice, String mention, List<String> recent, long seed) {
        Language language = context.language();
        String question = SentencePicker.pick(timeOfDay.questions(language), recent, seed, "ask");
        if (choice.isExhausted() || choice.isEmpty()) {
            return opened(context, timeOfDay.known(choice.isEmpty(), language), question);
        }
        if (!mention.isEmpty()) {
            return opened(context, mention, question);
        }
        List<String> thoughts = new ArrayList<>(seasons.openings(context.now().getMonthValue(), language));
        thoughts.addAll(timeOfDay.thoughts(context.now(), language));
        return opened(context, SentencePicker.pick(thoughts, recent, seed, "opening"), question);
    }

    /** The greeting of a session that continues a former one. */
    String of(ReplyContext context, String continuation) {
        return opened(context, continuation);
    }

    private String opened(ReplyContext context, String... sentences) {
        return salute(context) + "\n\n" + Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The words of greeting: "Good evening, Anna." */
    private String salute(ReplyContext context) {
        String words = timeOfDay.salute(context.now(), context.language());
        String name = context.name() == null ? "" : Markdown.escaped(context.name().strip());
        return name.isEmpty() ? words + "." : words + ", " + name + ".";
    }

    String bareSalute(ReplyContext context, Language language) {
        return timeOfDay.salute(context.now(), language);
    }
}
