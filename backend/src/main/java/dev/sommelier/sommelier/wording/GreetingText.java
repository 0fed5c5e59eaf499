package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.sommelier.choosing.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The opening of a session. Its first line stands alone, because it is set as a headline; then a memory or a thought of
 * the season, the day or the wines, and a question.
 */
final class GreetingText {

    private final Moments moments = new Moments();
    private final Seasons seasons;

    GreetingText(Seasons seasons) {
        this.seasons = seasons;
    }

    /**
     * @param memory a sentence that shows what is remembered; empty without any
     * @param recent former greetings, the last first, whose sentences do not come again
     */
    String of(Visit visit, Choice choice, String memory, List<String> recent, long seed) {
        Language language = visit.language();
        String question = Unsaid.of(moments.questions(language), recent, seed, "ask");
        if (choice.isExhausted() || choice.isEmpty()) {
            return opened(visit, moments.known(choice.isEmpty(), language), question);
        }
        if (!memory.isEmpty()) {
            return opened(visit, memory, question);
        }
        List<String> thoughts = new ArrayList<>(seasons.openings(visit.now().getMonthValue(), language));
        thoughts.addAll(moments.thoughts(visit.now(), language));
        return opened(visit, Unsaid.of(thoughts, recent, seed, "opening"), question);
    }

    /** A greeting that goes on with a former session. */
    String of(Visit visit, String continuation) {
        return opened(visit, continuation);
    }

    private String opened(Visit visit, String... sentences) {
        return salute(visit) + "\n\n" + Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    /** "Good evening, Anna." */
    private String salute(Visit visit) {
        String words = moments.salute(visit.now(), visit.language());
        String name = visit.name() == null ? "" : Markdown.escaped(visit.name().strip());
        return name.isEmpty() ? words + "." : words + ", " + name + ".";
    }

    String bareSalute(Visit visit, Language language) {
        return moments.salute(visit.now(), language);
    }
}
