package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.understanding.question.Party;
import java.util.Map;

/** Words how much wine a company needs, worked out by arithmetic. */
public final class AmountAnswers {

    /** Glasses of 150 ml in a bottle. */
    private static final int GLASSES = 5;
    /** In millilitres. */
    private static final int BOTTLE = 750;
    /** From this length on, in hours, people drink more than half a bottle. */
    private static final int LONG_EVENING = 4;
    /** Small glasses in a bottle, for a toast. */
    private static final int TOASTS = 7;

    private final Templates templates;

    AmountAnswers(Templates templates) {
        this.templates = templates;
    }

    public String amount(Party party, Situation situation) {
        int glasses = party.glasses();
        double each = glasses > 0 ? (double) glasses / GLASSES : party.hours() > LONG_EVENING ? 0.75 : 0.5;
        int bottles = Math.max(1, (int) Math.ceil(party.people() * each));
        int more = Math.max(bottles + 1, (int) Math.ceil(party.people() * (each + 0.25)));
        Language language = situation.language();
        return templates.say(glasses > 0 ? "question.amount_glasses" : each > 0.5 ? "question.amount_long"
                : "question.amount", situation, Map.of(
                "people", language.choose(party.people() == 1 ? "one person" : party.people() + " people",
                        party.people() == 1 ? "одного человека" : party.people() + " человек"),
                "bottles", bottles(bottles, language), "more", bottles(more, language),
                "glasses", Integer.toString(party.people() * Math.max(1, glasses))));
    }

    /** How many bottles for one toast. */
    public String toast(Party party, Situation situation) {
        Language language = situation.language();
        int bottles = Math.max(1, (int) Math.ceil((double) party.people() / TOASTS));
        return templates.say("question.amount_toast", situation, Map.of("people", Integer.toString(party.people()),
                "bottles", bottles(bottles, language), "more", bottles(bottles + Math.max(1, bottles / TOASTS), language)));
    }

    private static String bottles(int count, Language language) {
        int last = count % 10;
        boolean teen = count % 100 >= 11 && count % 100 <= 14;
        String russian = teen || last == 0 || last > 4 ? "бутылок" : last == 1 ? "бутылка" : "бутылки";
        return count + " " + language.choose(count == 1 ? "bottle" : "bottles", russian);
    }

    /** How many pours of a size a bottle gives, in millilitres. */
    public String glasses(int ml, Situation situation) {
        return templates.say("question.pours", situation, Map.of("ml", Integer.toString(ml),
                "glasses", Integer.toString(Math.max(1, Math.round((float) BOTTLE / ml)))));
    }
}
