package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.sommelier.choosing.Choice;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The opening of a session. Its first line stands alone, because it is set as a headline; then season or holiday, the
 * day, and a question.
 */
final class GreetingText {

    private final Moments moments = new Moments();
    private final Seasons seasons;

    GreetingText(Seasons seasons) {
        this.seasons = seasons;
    }

    /** @param memory a sentence that shows what is remembered; empty without any */
    String of(Visit visit, Choice choice, String memory, long seed) {
        Language language = visit.language();
        int month = visit.now().getMonthValue();
        String holiday = moments.holiday(visit.now(), language).orElse("");
        if (choice.isExhausted() || choice.isEmpty()) {
            return opened(visit, moments.known(choice.isEmpty(), language), moments.question(seed, language));
        }
        if (!memory.isEmpty()) {
            return opened(visit, memory, holiday, moments.question(seed, language));
        }
        boolean seasonal = holiday.isEmpty() && Math.floorMod(Templates.mix(seed, "opening"), 2) == 0;
        String first = seasonal ? seasons.opening(month, seed, language) : holiday;
        String second = seasonal ? "" : moments.day(visit.now(), seed, language);
        return opened(visit, first, second, moments.question(seed, language));
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
        String name = visit.name() == null ? "" : visit.name().strip();
        return name.isEmpty() ? words + "." : words + ", " + name + ".";
    }

    String bareSalute(Visit visit, Language language) {
        return moments.salute(visit.now(), language);
    }
}
