package dev.sommelier.insight.rules.event;

import dev.sommelier.account.Language;
import dev.sommelier.insight.sentence.People.Somebody;

/**
 * An event as it is named in a sentence.
 *
 * @param day    of a holiday its days in the year, see {@link Holiday}; else empty
 * @param vague  whether another event of the message says the same better: a birthday party is a birthday
 * @param whose  whose it is, or null
 * @param to     exclusive
 */
record EventPlace(String code, String day, boolean vague, String en, String ru, Somebody whose, int from, int to) {

    boolean isHoliday() {
        return !day.isEmpty();
    }

    String text(Language language) {
        if (whose == null) {
            return language.choose(en, ru);
        }
        boolean several = whose.en().endsWith("s") && !whose.en().endsWith("ss");
        return language.choose(whose.en() + (several ? "' " : "'s ") + en, ru + " " + whose.ru());
    }
}
