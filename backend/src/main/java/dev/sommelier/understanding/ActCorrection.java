package dev.sommelier.understanding;

import dev.sommelier.understanding.act.Act;
import dev.sommelier.understanding.act.ActGuess;
import dev.sommelier.understanding.act.ActModel;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.dialogue.FollowUpReader;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the model of acts is sure that a message is for something else than its words told: reads it again as that. Words
 * tell what is wanted; what a message is for is told better by the whole of it.
 */
final class ActCorrection {

    /** What is answered as it is whatever the model says, because the words were chosen for safety. */
    private static final Set<Intent> FIXED = EnumSet.of(Intent.INJECTION, Intent.DRUNK, Intent.OUTSIDE, Intent.HEALTH, Intent.TASK,
            Intent.BUY);

    private static final Set<Act> REPLACEABLE = EnumSet.of(Act.REQUEST, Act.SMALLTALK, Act.OPINION);

    private final ActModel acts = new ActModel();
    private final RequestReader requests;
    private final FollowUpReader followUps;
    private final WishUpdate wishes;

    ActCorrection(RequestReader requests, FollowUpReader followUps, WishUpdate wishes) {
        this.requests = requests;
        this.followUps = followUps;
        this.wishes = wishes;
    }

    /**
     * @param before the session without the message
     * @param read   the session with the message as its words tell it
     * @param asked  whether the message may be the answer to a question
     */
    Understood corrected(Understood before, Understood read, boolean asked) {
        Reading reading = read.reading();
        boolean shown = before.dialogue().hasShown();
        ActGuess guess = acts.guess(reading.text(), shown);
        Act told = act(read);
        boolean fixed = FIXED.contains(reading.intent()) && !(reading.intent() == Intent.BUY && guess.isBeyondDoubt(Act.REQUEST));
        if (told != null && guess.isSurely(told) || fixed) {
            return read;
        }
        if (is(Act.REQUEST, guess, told)) {
            return requesting(before, read, guess, told, asked);
        }
        boolean ofNoneShown = told == Act.SHOWN && !read.followUp().told() && guess.isBeyondDoubt(Act.QUESTION);
        if (guess.isLikely(Act.QUESTION) && (told == null || ofNoneShown || REPLACEABLE.contains(told))) {
            Understood asking = asking(before, read);
            boolean bare = told == null || guess.isSurely(Act.QUESTION) && reading.saysNothingOfWine();
            boolean orders = reading.wants(Dimension.DISH) || reading.budget() != null;
            return bare || (told == Act.REQUEST && !orders || ofNoneShown) && asking.reading().question().sure() ? asking : read;
        }
        if (is(Act.OPINION, guess, told)) {
            return (told == null || told == Act.REQUEST && !(shown && refuses(reading))) && reading.intent() != Intent.DISLIKED
                    ? wishes.fold(anew(before, stated(reading).as(Intent.OPINION), List.of()), asked) : read;
        }
        boolean general = told == Act.QUESTION && reading.question() != null && reading.question().sure()
                && !reading.question().asks(Form.SHOWN) && !guess.isBeyondDoubt(Act.SHOWN);
        if (general || told == Act.SHOWN && read.followUp().told() && !guess.isBeyondDoubt(Act.MEMORY)) {
            return read;
        }
        return kind(guess, told, shown).flatMap(kind -> followUps.surely(kind, reading, before.dialogue()))
                .map(followUp -> anew(before, reading, read.named()).following(followUp)).orElse(read);
    }

    private Understood requesting(Understood before, Understood read, ActGuess guess, Act told, boolean asked) {
        boolean pointed = told == Act.SHOWN && (!DialogueCue.SUPERLATIVES.contains(read.followUp().topic()) || !guess.isBeyondDoubt(Act.REQUEST));
        boolean recalled = told == Act.MEMORY && !guess.isBeyondDoubt(Act.REQUEST);
        if (pointed || recalled || told == Act.CHOICE) {
            return read;
        }
        Reading reading = read.reading();
        boolean more = reading.saysNothingOfWine() && before.dialogue().hasShown();
        return wishes.fold(anew(before, reading.as(more ? Intent.MORE : Intent.RECOMMEND), read.named()), asked);
    }

    private Understood asking(Understood before, Understood read) {
        Reading reading = requests.readQuestion(read.reading().text(), read.reading().language(), null);
        return anew(before, reading, read.named());
    }

    /** Without the wines spoken of, unless the words tell whether they are liked. */
    private static Reading stated(Reading reading) {
        return reading.liking() || refuses(reading) ? reading : reading.wishing(Map.of());
    }

    private static boolean refuses(Reading reading) {
        return reading.facets().values().stream().anyMatch(facet -> !facet.refused().isEmpty());
    }

    private static Optional<FollowUp.Kind> kind(ActGuess guess, Act told, boolean shown) {
        if (is(Act.SMALLTALK, guess, told)) {
            return Optional.of(FollowUp.Kind.SMALL_TALK);
        }
        if (is(Act.MEMORY, guess, told)) {
            return Optional.of(FollowUp.Kind.RECALL);
        }
        return !shown ? Optional.empty() : is(Act.SHOWN, guess, told) ? Optional.of(FollowUp.Kind.SHOWN)
                : is(Act.CHOICE, guess, told) ? Optional.of(FollowUp.Kind.CHOICE) : Optional.empty();
    }

    /** Whether it is an act: surely, or likely where the words told none. */
    private static boolean is(Act act, ActGuess guess, Act told) {
        return told == null ? guess.isLikely(act) : guess.isSurely(act);
    }

    private static Understood anew(Understood before, Reading reading, List<Wine> named) {
        return new Understood(reading, before.wish(), before.shown(), named, false, before.dialogue().hearing(reading), null);
    }

    /** The act that the words told, or null when they told none. */
    private static Act act(Understood read) {
        if (read.followUp() != null) {
            return switch (read.followUp().kind()) {
                case SHOWN, WHICH -> Act.SHOWN;
                case CHOICE -> Act.CHOICE;
                case RECALL -> Act.MEMORY;
                case SMALL_TALK -> Act.SMALLTALK;
            };
        }
        Intent intent = read.reading().intent();
        return intent.asksForWine() ? Act.REQUEST : switch (intent) {
            case DEFINE, SERVE, ABOUT -> Act.QUESTION;
            case OPINION -> Act.OPINION;
            case GREETING, THANKS, PRAISE, GOODBYE, AGREE, DECLINE, IDENTITY, ABILITIES, COMPLAINT -> Act.SMALLTALK;
            case OTHER_DRINK, OFF_TOPIC, RECIPE -> Act.OUT;
            default -> null;
        };
    }
}
