package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.dialogue.Dialogue;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of a session after its last message.
 *
 * @param reading the last message by itself
 * @param wish    all that was asked for and still holds
 * @param shown   the wines shown last, in order
 * @param named   wines the last message names, best match first
 * @param afresh  whether the last message opened a new request
 * @param dialogue what was shown and settled in the whole session
 * @param followUp what the last message says of it, or null when it says nothing of it
 * @param taken    the wines the last message decides for before it goes on to something else
 */
public record Understood(
        Reading reading, Wish wish, List<Wine> shown, List<Wine> named, boolean afresh, Dialogue dialogue,
        FollowUp followUp, List<Wine> taken) {

    private static final int FAMILY = 3;

    Understood(Reading reading, Wish wish, List<Wine> shown, List<Wine> named, boolean afresh, Dialogue dialogue,
            FollowUp followUp) {
        this(reading, wish, shown, named, afresh, dialogue, followUp, List.of());
    }

    /** The state of a session without messages. */
    public static Understood nothing(Language language) {
        Reading silence = new Reading(
                "", language, Intent.UNCLEAR, Map.of(), null, Set.of(), 0, null, false, false, false,
                Set.of(), Reading.Unknown.NONE);
        return new Understood(silence, Wish.NONE, List.of(), List.of(), false, Dialogue.NONE, null);
    }

    /** Whether the message says a name that several wines share, and none of them in full: "a glass of port". */
    public boolean namesFamily() {
        String text = TextNormaliser.typed(reading.text());
        return named.size() >= FAMILY && named.stream().noneMatch(wine -> Arrays.stream(Language.values())
                .anyMatch(language -> text.contains(TextNormaliser.typed(wine.name(language)))));
    }

    Understood showing(List<Wine> wines) {
        return new Understood(reading, wish, wines, List.of(), false, dialogue.showing(reading.text(), wish, wines), null);
    }

    /** The state after a reply without wines: the wine it names first is the one talked about. */
    Understood told(String reply) {
        return followUp == null || followUp.kind() != FollowUp.Kind.SHOWN || followUp.told() ? this
                : new Understood(reading, wish, shown, named, afresh, dialogue.talkingOf(reply), followUp);
    }

    /** The state in which the wish of a former list holds again. */
    Understood backTo(ShownList list) {
        return new Understood(reading, list.wish(), list.wines(), named, false, dialogue.focusing(list), null);
    }

    /** The state after a message about what was said before; the wish stays. */
    Understood following(FollowUp up) {
        return new Understood(reading.as(up.kind().intent()), wish, shown, named, false, dialogue.after(up), up);
    }

    /** Whether it decides for wines shown. */
    boolean isChoice() {
        return followUp != null && followUp.kind() == FollowUp.Kind.CHOICE && !followUp.wines().isEmpty();
    }

    /** Whether it decides for a wine without telling which. */
    boolean isUndecided() {
        return followUp != null && followUp.kind() == FollowUp.Kind.WHICH && followUp.topic() == DialogueCue.TAKE;
    }

    boolean asksOfShown() {
        return followUp != null && followUp.kind() == FollowUp.Kind.SHOWN;
    }

    /** Whether the message asks for wine or for an answer, and is no mere remark or choice. */
    boolean answersSomething() {
        return followUp != null ? asksOfShown() || followUp.kind() == FollowUp.Kind.RECALL
                : reading.intent() == Intent.DEFINE || reading.intent() == Intent.SERVE
                        || reading.intent().asksForWine() && !reading.saysNothingOfWine();
    }

    /** The state after a message that chose wines and then asked something else. */
    Understood taking(List<Wine> wines) {
        return new Understood(reading, wish, shown, named, afresh, dialogue, followUp, wines);
    }

    public Understood wishing(Wish other) {
        return new Understood(reading, other, shown, named, afresh, dialogue, followUp, taken);
    }

    /** The same wish for alcohol-free wine; named wines with alcohol are dropped. */
    public Understood alcoholFree() {
        return new Understood(reading, wish.with(Dimension.ALCOHOL, Facet.wanting(List.of("free"))), shown,
                named.stream().filter(Wine::alcoholFree).toList(), afresh, dialogue, followUp, taken);
    }

    /**
     * The wine that an ordinal such as "the second one" refers to; without an ordinal the only one shown; else null.
     */
    public Wine pointedAt() {
        int ordinal = reading.ordinal();
        if (shown.isEmpty()) {
            return null;
        }
        if (ordinal < 0) {
            return shown.get(shown.size() - 1);
        }
        if (ordinal == 0) {
            return shown.size() == 1 ? shown.get(0) : null;
        }
        return ordinal <= shown.size() ? shown.get(ordinal - 1) : null;
    }
}
