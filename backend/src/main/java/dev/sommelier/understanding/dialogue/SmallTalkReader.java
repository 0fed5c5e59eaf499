package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.message.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is only said to be friendly: thanks, a greeting, a joke, a sign of having understood. */
final class SmallTalkReader {

    private static final List<Cue> TOPICS = List.of(Cue.JOKE, Cue.NERVES, Cue.WISHES, Cue.HOW_ARE_YOU, Cue.BOT_LIFE, Cue.LUCK,
            Cue.TESTING, Cue.AFFECTION, Cue.TOAST, Cue.WEARY, Cue.GOODBYE, Cue.THANKS, Cue.PRAISE, Cue.SORRY, Cue.LAUGH,
                    Cue.HELLO,
            Cue.LOST, Cue.ACK);
    /** These are never part of a request; words such as "dinner" beside them only tell a story. */
    private static final Set<Cue> CLEAR = EnumSet.of(Cue.WISHES, Cue.LUCK, Cue.AFFECTION, Cue.THANKS, Cue.GOODBYE,
            Cue.HOW_ARE_YOU, Cue.BOT_LIFE, Cue.PRAISE, Cue.TESTING, Cue.LAUGH, Cue.JOKE, Cue.TOAST);
    private static final Set<Cue> ASKABLE = EnumSet.of(Cue.HOW_ARE_YOU, Cue.BOT_LIFE, Cue.NERVES, Cue.LUCK, Cue.HELLO,
            Cue.TESTING, Cue.JOKE);
    private static final Set<Dimension> IDLE = EnumSet.of(Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN,
            Dimension.AROMA, Dimension.PRICE_LEVEL, Dimension.OCCASION, Dimension.SWEETNESS);
    private static final Set<Intent> OTHERWISE = EnumSet.of(Intent.OUTSIDE, Intent.IDENTITY, Intent.ABILITIES, Intent.OTHER_DRINK,
            Intent.OFF_TOPIC, Intent.BUY, Intent.COMPLAINT, Intent.RECIPE, Intent.FORGET, Intent.HEALTH, Intent.DEFINE,
            Intent.SERVE, Intent.MORE, Intent.SIMILAR, Intent.AGAIN, Intent.DISLIKED, Intent.DECLINE);
    private static final Set<Cue> ASKING = EnumSet.of(Cue.WANTS, Cue.SHOW, Cue.ANOTHER, Cue.THEN_WHAT, Cue.PICK, Cue.CHOSEN_WHAT,
            Cue.BACK, Cue.LISTED);
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
        boolean compliment = (topic == null || topic == Cue.ACK) && compliments(said);
        topic = compliment ? Cue.PRAISE : topic;
        boolean clear = topic != null && CLEAR.contains(topic) && !compliment;
        boolean cheer = topic == Cue.TOAST && said.words() <= FEW;
        boolean other = OTHERWISE.contains(said.reading().intent())
                && !(topic == Cue.HELLO && said.reading().intent() == Intent.AGAIN && said.words() <= FEW)
                && !((topic == Cue.WISHES || topic == Cue.TOAST) && said.reading().intent() == Intent.HEALTH)
                && !((topic == Cue.HOW_ARE_YOU || topic == Cue.BOT_LIFE) && isUnsure(said));
        boolean friendly = topic != null && !other && said.words() <= (clear ? LONG : SHORT)
                && said.reading().budget() == null && !said.isComparative() && !said.has(Cue.ANOTHER);
        if (!friendly) {
            return Optional.empty();
        }
        boolean idle = said.reading().facets().isEmpty() || cheer || topic == Cue.BOT_LIFE && wantsNothing(said)
                || clear && (topic != Cue.LAUGH || !said.reading().request())
                && IDLE.containsAll(said.reading().facets().keySet()) && !said.isMarked();
        boolean open = said.isMarked() && topic != Cue.HOW_ARE_YOU && topic != Cue.BOT_LIFE || topic == Cue.TOAST && !cheer;
        boolean requests = said.reading().request() && (!clear || open) || said.has(Cue.WANTS) && !clear;
        boolean asksSomething = said.isMarked() && !ASKABLE.contains(topic);
        boolean answers = asked && topic == Cue.ACK;
        return idle && !requests && !asksSomething && !answers ? Optional.of(FollowUp.smallTalk(topic)) : Optional.empty();
    }

    private static boolean isUnsure(Utterance said) {
        return said.reading().question() != null && !said.reading().question().sure();
    }

    /** Whether all that is named is only weary talk of it: "tired of talking about grapes". */
    private static boolean wantsNothing(Utterance said) {
        return said.reading().facets().values().stream().allMatch(facet -> facet.wanted().isEmpty());
    }

    /** "You have been most helpful", «вы просто волшебник». */
    private static boolean compliments(Utterance said) {
        return said.has(Cue.YOU_WORD) && said.has(Cue.KIND_WORD) && !said.isQuestion() && !said.has(Cue.PICK);
    }

    /** A short remark that asks for nothing, once wines were shown: "the bus is here", «пойду накрывать». */
    Optional<FollowUp> aside(Utterance said, boolean asked) {
        boolean asks = said.isMarked() || said.isQuestion() || said.reading().request() || said.reading().question() != null
                || ASKING.stream().anyMatch(said::has);
        boolean plain = said.isBare() && said.reading().unknown().dish().isEmpty() && said.reading().ordinal() == 0
                && said.reading().intent() == Intent.UNCLEAR;
        return plain && !asks && !asked && said.words() > 0 && said.words() <= SHORT
                ? Optional.of(FollowUp.smallTalk(Cue.ASIDE)) : Optional.empty();
    }
}
