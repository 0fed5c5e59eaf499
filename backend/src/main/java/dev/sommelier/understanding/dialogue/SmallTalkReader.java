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

    private static final List<DialogueCue> TOPICS = List.of(DialogueCue.JOKE, DialogueCue.NERVES, DialogueCue.WISHES, DialogueCue.HOW_ARE_YOU, DialogueCue.BOT_LIFE, DialogueCue.LUCK,
            DialogueCue.TESTING, DialogueCue.AFFECTION, DialogueCue.TOAST, DialogueCue.WEARY, DialogueCue.GOODBYE, DialogueCue.THANKS, DialogueCue.PRAISE, DialogueCue.SORRY, DialogueCue.LAUGH,
                    DialogueCue.HELLO,
            DialogueCue.LOST, DialogueCue.ACK);
    /** These are never part of a request; words such as "dinner" beside them only tell a story. */
    private static final Set<DialogueCue> CLEAR = EnumSet.of(DialogueCue.WISHES, DialogueCue.LUCK, DialogueCue.AFFECTION, DialogueCue.THANKS, DialogueCue.GOODBYE,
            DialogueCue.HOW_ARE_YOU, DialogueCue.BOT_LIFE, DialogueCue.PRAISE, DialogueCue.TESTING, DialogueCue.LAUGH, DialogueCue.JOKE, DialogueCue.TOAST);
    private static final Set<DialogueCue> ASKABLE = EnumSet.of(DialogueCue.HOW_ARE_YOU, DialogueCue.BOT_LIFE, DialogueCue.NERVES, DialogueCue.LUCK, DialogueCue.HELLO,
            DialogueCue.TESTING, DialogueCue.JOKE);
    private static final Set<Dimension> IDLE = EnumSet.of(Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN,
            Dimension.AROMA, Dimension.PRICE_LEVEL, Dimension.OCCASION, Dimension.SWEETNESS);
    private static final Set<Intent> OTHERWISE = EnumSet.of(Intent.OUTSIDE, Intent.IDENTITY, Intent.ABILITIES, Intent.OTHER_DRINK,
            Intent.OFF_TOPIC, Intent.BUY, Intent.COMPLAINT, Intent.RECIPE, Intent.FORGET, Intent.HEALTH, Intent.DEFINE,
            Intent.SERVE, Intent.MORE, Intent.SIMILAR, Intent.AGAIN, Intent.DISLIKED, Intent.DECLINE);
    private static final Set<DialogueCue> ASKING = EnumSet.of(DialogueCue.WANTS, DialogueCue.SHOW, DialogueCue.ANOTHER, DialogueCue.THEN_WHAT, DialogueCue.PICK, DialogueCue.CHOSEN_WHAT,
            DialogueCue.BACK, DialogueCue.LISTED);
    private static final Set<String> BECOMING = Set.of("ate", "eaten", "burned", "burnt", "ready", "oven", "smells", "boiling", "cooking",
            "simmering", "resting", "marinating", "сгорел", "сгорела", "сгорело", "готова", "готово", "готов", "духовке", "духовку", "плите",
            "съел", "съела", "съели", "пахнет", "кипит", "шкворчит", "маринуется", "жарится", "варится", "томится", "печется");
    private static final Set<String> INSTEAD = Set.of("so", "instead", "now", "but", "then", "anyway", "теперь", "вместо", "поэтому", "но",
            "тогда", "значит", "wine", "вино");
    private static final int SHORT = 12;
    private static final int LONG = 18;
    private static final int FEW = 4;

    /** @param asked whether the reply before ended in a question and showed no wine */
    Optional<FollowUp> read(Utterance said, boolean asked) {
        boolean wordless = said.tokens().stream()
                .noneMatch(token -> token.is(Token.Type.WORD) || token.is(Token.Type.NUMBER));
        if (wordless && !said.isMarked() && !said.reading().text().isBlank()) {
            return Optional.of(FollowUp.smallTalk(DialogueCue.EMOJI));
        }
        if (said.has(DialogueCue.JOKE) && said.isBare() && said.words() <= SHORT) {
            return Optional.of(FollowUp.smallTalk(DialogueCue.JOKE));
        }
        DialogueCue courtesy = Courtesies.of(said);
        if (courtesy != null) {
            return Optional.of(FollowUp.smallTalk(courtesy));
        }
        DialogueCue topic = TOPICS.stream().filter(said::has).findFirst().orElse(null);
        boolean compliment = (topic == null || topic == DialogueCue.ACK) && compliments(said);
        topic = compliment ? DialogueCue.PRAISE : topic;
        boolean clear = topic != null && CLEAR.contains(topic) && !compliment;
        boolean cheer = topic == DialogueCue.TOAST && said.words() <= FEW;
        boolean other = OTHERWISE.contains(said.reading().intent())
                && !(topic == DialogueCue.HELLO && said.reading().intent() == Intent.AGAIN && said.words() <= FEW)
                && !((topic == DialogueCue.WISHES || topic == DialogueCue.TOAST) && said.reading().intent() == Intent.HEALTH)
                && !((topic == DialogueCue.HOW_ARE_YOU || topic == DialogueCue.BOT_LIFE) && isUnsure(said));
        boolean friendly = topic != null && !other && said.words() <= (clear ? LONG : SHORT)
                && said.reading().budget() == null && !said.isComparative() && !said.has(DialogueCue.ANOTHER);
        if (!friendly) {
            return Optional.empty();
        }
        boolean idle = said.reading().facets().isEmpty() || cheer || topic == DialogueCue.BOT_LIFE && wantsNothing(said)
                || clear && (topic != DialogueCue.LAUGH || !said.reading().request())
                && IDLE.containsAll(said.reading().facets().keySet()) && !said.isMarked();
        boolean open = said.isMarked() && topic != DialogueCue.HOW_ARE_YOU && topic != DialogueCue.BOT_LIFE || topic == DialogueCue.TOAST && !cheer;
        boolean requests = said.reading().request() && (!clear || open) || said.has(DialogueCue.WANTS) && !clear;
        boolean asksSomething = said.isMarked() && !ASKABLE.contains(topic);
        boolean answers = asked && topic == DialogueCue.ACK;
        return idle && !requests && !asksSomething && !answers ? Optional.of(FollowUp.smallTalk(topic)) : Optional.empty();
    }

    /** What is surely said to be friendly, told by its widest sign. */
    static FollowUp guessed(Utterance said) {
        boolean asksWho = said.mentions().stream().anyMatch(m -> m.is(Dimension.INTENT, "identity"));
        DialogueCue topic = TOPICS.stream().filter(said::has).findFirst()
                .orElse(said.has(DialogueCue.NEWS) ? DialogueCue.NEWS : DialogueCue.ASIDE);
        return FollowUp.smallTalk(asksWho ? DialogueCue.BOT_LIFE : topic);
    }

    private static boolean isUnsure(Utterance said) {
        return said.reading().question() != null && !said.reading().question().sure();
    }

    /** Whether all that is named is only weary talk of it: "tired of talking about grapes". */
    private static boolean wantsNothing(Utterance said) {
        return said.reading().facets().values().stream().allMatch(facet -> facet.wanted().isEmpty());
    }

    /** Whether it praises the sommelier: "you have been most helpful", «вы просто волшебник». */
    private static boolean compliments(Utterance said) {
        return said.has(DialogueCue.YOU_WORD) && said.has(DialogueCue.KIND_WORD) && !said.isQuestion() && !said.has(DialogueCue.PICK);
    }

    /** News that asks for nothing: "just passed my driving test!!" */
    Optional<FollowUp> news(Utterance said) {
        boolean news = said.has(DialogueCue.NEWS) && said.words() <= SHORT && !said.isMarked() && !said.has(DialogueCue.WANTS)
                && said.reading().budget() == null && IDLE.containsAll(said.reading().facets().keySet());
        return news ? Optional.of(FollowUp.smallTalk(DialogueCue.NEWS)) : Optional.empty();
    }

    /** A short remark that asks for nothing, once wines were shown: "the bus is here", «пойду накрывать». */
    Optional<FollowUp> aside(Utterance said, boolean asked) {
        if (tellsOfDish(said) && !asked) {
            return Optional.of(FollowUp.smallTalk(DialogueCue.ASIDE));
        }
        boolean asks = said.isMarked() || said.isQuestion() || said.reading().request() || said.reading().question() != null
                || ASKING.stream().anyMatch(said::has);
        boolean plain = said.isBare() && said.reading().unknown().dish().isEmpty() && said.reading().ordinal() == 0
                && said.reading().intent() == Intent.UNCLEAR;
        return plain && !asks && !asked && said.words() > 0 && said.words() <= SHORT
                ? Optional.of(FollowUp.smallTalk(DialogueCue.ASIDE)) : Optional.empty();
    }

    /** Whether it only tells what becomes of the food: "the dog just ate the lamb", «утка уже в духовке». */
    private static boolean tellsOfDish(Utterance said) {
        boolean tells = said.tokens().stream().anyMatch(token -> BECOMING.contains(token.text()));
        boolean asks = said.isMarked() || said.reading().request() || said.reading().question() != null || said.isComparative()
                || said.reading().budget() != null || ASKING.stream().anyMatch(said::has) || said.reading().ordinal() != 0
                || said.tokens().stream().anyMatch(token -> INSTEAD.contains(token.text()));
        return tells && !asks && said.words() <= SHORT && said.isFood()
                && said.reading().facets().keySet().stream().allMatch(dimension -> dimension == Dimension.DISH || dimension == Dimension.OCCASION);
    }
}
