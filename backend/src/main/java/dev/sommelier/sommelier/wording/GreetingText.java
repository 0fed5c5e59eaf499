package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.Visit;
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

    String of(Visit visit, long seed) {
        Language language = visit.language();
        String salute = salute(visit);
        int month = visit.now().getMonthValue();
        String holiday = moments.holiday(visit.now(), language).orElse("");
        boolean seasonal = holiday.isEmpty() && Math.floorMod(Templates.mix(seed, "opening"), 2) == 0;
        String first = seasonal ? seasons.opening(month, seed, language) : holiday;
        String second = seasonal ? "" : moments.day(visit.now(), seed, language);
        return salute + "\n\n" + Stream.of(first, second, moments.question(seed, language))
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
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
