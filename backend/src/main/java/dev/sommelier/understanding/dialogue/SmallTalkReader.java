package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Intent;
import dev.sommelier.understanding.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is only said to be friendly: thanks, a greeting, a joke, a sign of having understood. */
final class SmallTalkReader {

    private static final List<Cue> TOPICS = List.of(Cue.JOKE, Cue.NERVES, Cue.WISHES, Cue.HOW_ARE_YOU, Cue.LUCK, Cue.TESTING,
            Cue.AFFECTION, Cue.THANKS, Cue.GOODBYE, Cue.PRAISE, Cue.LAUGH, Cue.HELLO, Cue.LOST, Cue.ACK);
    /** These are never part of a request; words such as "dinner" beside them only tell a story. */
    private static final Set<Cue> CLEAR = EnumSet.of(Cue.WISHES, Cue.LUCK, Cue.AFFECTION, Cue.THANKS, Cue.GOODBYE,
            Cue.HOW_ARE_YOU, Cue.PRAISE, Cue.TESTING, Cue.LAUGH, Cue.JOKE);
    private static final Set<Cue> ASKABLE = EnumSet.of(Cue.HOW_ARE_YOU, Cue.NERVES, Cue.LUCK, Cue.HELLO, Cue.TESTING, Cue.JOKE);
    private static final Set<Dimension> IDLE = EnumSet.of(Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN,
            Dimension.AROMA, Dimension.PRICE_LEVEL, Dimension.OCCASION, Dimension.SWEETNESS);
    private static final Set<Intent> OTHERWISE = EnumSet.of(Intent.IDENTITY, Intent.ABILITIES, Intent.OTHER_DRINK,
            Intent.OFF_TOPIC, Intent.BUY, Intent.COMPLAINT, Intent.RECIPE, Intent.FORGET, Intent.HEALTH, Intent.DEFINE,
            Intent.SERVE, Intent.MORE, Intent.SIMILAR, Intent.AGAIN, Intent.DISLIKED, Intent.DECLINE);
    private static final int SHORT = 12;
    private static final int LONG = 18;
    private static final int FEW = 4;

    /** @param asked whether the reply before ended in a question and showed no wine */
    Optional<FollowUp> read(Utterance said, boolean asked) {
        boolean wordless = said.tokens().stream()
                .noneMatch(token -> token.is(Token.Type.WORD) || token.is(Token.Type.NUMBER));
        if (wordless && !said.isMarked() && !said.reading().text().isBlank()) {
            return Optional.of(FollowUp.smallTalk(Cue.EMOJI));
        }
        if (said.has(Cue.JOKE) && said.isBare() && said.words() <= SHORT) {
            return Optional.of(FollowUp.smallTalk(Cue.JOKE));
        }
        Cue topic = TOPICS.stream().filter(said::has).findFirst().orElse(null);
        boolean clear = topic != null && CLEAR.contains(topic);
        boolean other = OTHERWISE.contains(said.reading().intent())
                && !(topic == Cue.HELLO && said.reading().intent() == Intent.AGAIN && said.words() <= FEW)
                && !(topic == Cue.WISHES && said.reading().intent() == Intent.HEALTH);
        boolean friendly = topic != null && !other && said.words() <= (clear ? LONG : SHORT)
                && said.reading().budget() == null && !said.isComparative() && !said.has(Cue.ANOTHER);
        if (!friendly) {
            return Optional.empty();
        }
        boolean idle = said.reading().facets().isEmpty()
                || clear && IDLE.containsAll(said.reading().facets().keySet()) && !said.isMarked();
        boolean requests = said.reading().request() && (!clear || said.isMarked() && topic != Cue.HOW_ARE_YOU) || said.has(Cue.WANTS) && !clear;
        boolean asksSomething = said.isMarked() && !ASKABLE.contains(topic);
        boolean answers = asked && topic == Cue.ACK;
        return idle && !requests && !asksSomething && !answers ? Optional.of(FollowUp.smallTalk(topic)) : Optional.empty();
    }
}
