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
import java.util.Set;

/**
 * Where the model of acts is sure that a message is for something else than its words told: reads it again as that. Words
 * tell what is wanted; what a message is for is told better by the whole of it.
 */
final class ActCorrection {

    /** What stays as the words tell it, whatever the model says: refusals, and what is taken back. */
    private static final Set<Intent> FIXED = EnumSet.of(Intent.INJECTION, Intent.DRUNK, Intent.OUTSIDE, Intent.HEALTH, Intent.TASK,
            Intent.FORGET);

    /** What is asked of wines shown in words that may speak of wine in general as well: "what does dry mean". */
    private static final Set<DialogueCue> VAGUE = EnumSet.of(DialogueCue.QUALITY, DialogueCue.DESCRIBE, DialogueCue.TASTE, DialogueCue.UNTOLD);
    /** So few words say too little to overrule a fact that answers them: "Malbec dry?" */
    private static final int FEW = 3;
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
        Act likeliest = guess.likeliest();
        boolean fixed = FIXED.contains(reading.intent()) || reading.intent() == Intent.BUY && !guess.isBeyondDoubt(Act.REQUEST)
                || read.wish() != before.wish() && told != Act.REQUEST && told != Act.OPINION;
        boolean enough = told == null || likeliest == Act.QUESTION ? guess.isLikely(likeliest) : guess.isSurely(likeliest);
        if (fixed || likeliest == told || !enough) {
            return read;
        }
        return switch (likeliest) {
            case REQUEST -> requesting(before, read, guess, told, asked);
            case QUESTION -> asking(before, read, guess, told);
            case OPINION -> opining(before, read, told, asked);
            case SHOWN -> shown && mayBeOfShown(reading, guess, told) ? followingUp(FollowUp.Kind.SHOWN, before, read) : read;
            case CHOICE -> shown && (told != Act.SHOWN || reading.text().indexOf('?') < 0) ? followingUp(FollowUp.Kind.CHOICE, before, read) : read;
            case MEMORY -> pointsAtShown(read, told) && !guess.isBeyondDoubt(Act.MEMORY) ? read
                    : followingUp(FollowUp.Kind.RECALL, before, read);
            case SMALLTALK -> pointsAtShown(read, told) || isSureQuestion(reading, told) ? read
                    : followingUp(FollowUp.Kind.SMALL_TALK, before, read);
            case CARE, OUT -> read;
        };
    }

    private Understood followingUp(FollowUp.Kind kind, Understood before, Understood read) {
        return followUps.surely(kind, read.reading(), before.dialogue())
                .map(followUp -> anew(before, read.reading(), read.named()).following(followUp)).orElse(read);
    }

    /** Whether a message may ask of the wines shown: neither a fact of wine in general nor other wines, as "the first is too sweet, is there a drier one". */
    private static boolean mayBeOfShown(Reading reading, ActGuess guess, Act told) {
        boolean general = isSureQuestion(reading, told) && !reading.question().asks(Form.SHOWN);
        boolean forOthers = told == Act.REQUEST && (reading.wants(Dimension.DISH) || !reading.relatives().isEmpty());
        boolean measures = told == Act.REQUEST && reading.ordinal() != 0 && !reading.relatives().isEmpty();
        return !measures && (!general && !forOthers || guess.isBeyondDoubt(Act.SHOWN));
    }

    private static boolean isSureQuestion(Reading reading, Act told) {
        return told == Act.QUESTION && reading.question() != null && reading.question().sure();
    }

    private static boolean pointsAtShown(Understood read, Act told) {
        return told == Act.SHOWN && read.followUp().told();
    }

    private Understood requesting(Understood before, Understood read, ActGuess guess, Act told, boolean asked) {
        boolean pointed = told == Act.SHOWN && (!DialogueCue.SUPERLATIVES.contains(read.followUp().topic()) || !guess.isBeyondDoubt(Act.REQUEST));
        boolean question = isSureQuestion(read.reading(), told);
        boolean answered = (told == Act.MEMORY || question) && !guess.isBeyondDoubt(Act.REQUEST)
                || question && read.reading().wordCount() <= FEW;
        if (pointed || answered || told == Act.CHOICE) {
            return read;
        }
        Reading reading = read.reading();
        boolean more = reading.saysNothingOfWine() && before.dialogue().hasShown();
        return wishes.fold(anew(before, reading.as(more ? Intent.MORE : Intent.RECOMMEND), read.named()), asked);
    }

    /** Read as a question where the words told nothing, or where a fact answers it. */
    private Understood asking(Understood before, Understood read, ActGuess guess, Act told) {
        Reading reading = read.reading();
        boolean ofNoneShown = told == Act.SHOWN && !read.followUp().told() && VAGUE.contains(read.followUp().topic()) && guess.isBeyondDoubt(Act.QUESTION);
        if (told != null && !ofNoneShown && !REPLACEABLE.contains(told)) {
            return read;
        }
        Understood asking = anew(before, requests.readQuestion(reading.text(), reading.language(), null), read.named());
        boolean bare = told == null || guess.isSurely(Act.QUESTION) && reading.saysNothingOfWine();
        boolean orders = reading.wants(Dimension.DISH) || reading.budget() != null;
        boolean answered = asking.reading().question().sure();
        return bare || answered && (ofNoneShown || told == Act.REQUEST && !orders) ? asking : read;
    }

    private Understood opining(Understood before, Understood read, Act told, boolean asked) {
        Reading reading = read.reading();
        boolean refusesShown = before.dialogue().hasShown() && refuses(reading);
        boolean open = told == null || told == Act.REQUEST && !refusesShown;
        return open && reading.intent() != Intent.DISLIKED
                ? wishes.fold(anew(before, stated(reading).as(Intent.OPINION), List.of()), asked) : read;
    }

    /** Without the wines spoken of, unless the words tell whether they are liked. */
    private static Reading stated(Reading reading) {
        return reading.liking() || refuses(reading) ? reading : reading.wishing(Map.of());
    }

    private static boolean refuses(Reading reading) {
        return reading.facets().values().stream().anyMatch(facet -> !facet.refused().isEmpty());
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
