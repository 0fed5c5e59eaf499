package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.understanding.dialogue.CueLexicon;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.dialogue.FollowUpReader;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.understanding.taste.KindOpinionReader;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Folds the turns of a session into the wish that holds after its last message. */
@Singleton
public final class SessionReader {

    /** Older turns are left out, because each costs a catalogue query. */
    private static final int TURNS = 40;
    private static final int LONGEST = 4000;

    private final RequestReader requests;
    private final WineCatalogue catalogue;

    private final NamedWines namedWines;
    private final FollowUpReader followUps;
    private final Sentences sentences;
    private final KindOpinionReader opinions;
    private final Contrasts contrasts = new Contrasts();
    private final WishUpdate wishes = new WishUpdate(contrasts);
    private final ActCorrection acts;

    public SessionReader(RequestReader requests, Lexicon lexicon, CueLexicon cues, ProperNames properNames,
            WineCatalogue catalogue) {
        this.requests = requests;
        this.namedWines = new NamedWines(catalogue, properNames, lexicon);
        this.followUps = new FollowUpReader(cues, lexicon, properNames);
        this.sentences = new Sentences(requests);
        this.opinions = new KindOpinionReader(cues, requests);
        this.catalogue = catalogue;
        this.acts = new ActCorrection(requests, followUps, wishes);
    }

    public Understood read(ReplyContext context) {
        List<Turn> turns = turns(context);
        Understood so = Understood.nothing(context.language());
        Language language = context.language();
        boolean asked = false;
        boolean showed = false;
        for (Turn turn : turns.subList(Math.max(0, turns.size() - TURNS), turns.size())) {
            if (turn.role() == Role.USER) {
                so = afterMessage(so, bounded(turn.text()), language, asked, asked && !showed);
                language = so.reading().language();
            } else {
                asked = turn.text().strip().endsWith("?");
                showed = !turn.wines().isEmpty();
                so = turn.wines().isEmpty() ? so.told(turn.text()) : so.showing(catalogue.byIds(turn.wines()));
            }
        }
        return so;
    }

    /** @param offered whether the reply before was a question without wines */
    private Understood afterMessage(Understood so, String text, Language language, boolean asked, boolean offered) {
        Optional<Sentences.Two> two = sentences.split(text, so, language);
        if (two.isPresent()) {
            Understood chosen = add(so, two.get().first(), language, asked, offered);
            if (chosen.followUp() != null && (chosen.followUp().kind() == FollowUp.Kind.CHOICE
                    || chosen.followUp().kind() == FollowUp.Kind.SHOWN && two.get().asksFirst())) {
                return chosen.followUp().kind() == FollowUp.Kind.CHOICE
                        ? add(chosen, two.get().rest(), language, asked, false).taking(chosen.followUp().wines())
                        : add(chosen, two.get().rest(), language, asked, false);
            }
        }
        Understood whole = add(so, text, language, asked, offered);
        return choiceAndQuestion(so, whole, text, language)
                .filter(both -> !whole.isChoice() || both.asksOfShown()).orElseGet(() -> acts.corrected(so, whole, asked));
    }

    /** A choice that is kept while the question beside it is answered: "the third then, how many bottles for six?" */
    private Optional<Understood> choiceAndQuestion(Understood so, Understood whole, String text, Language language) {
        for (Sentences.Two two : sentences.clauses(text, so)) {
            boolean asksFirst = two.asksFirst();
            if (!asksFirst && !(two.decides() && two.goesOn())) {
                continue;
            }
            Understood asked = asksFirst ? add(so, two.first(), language, false, false) : so;
            Understood chosen = add(asked, asksFirst ? two.rest() : two.first(), language, false, false);
            if (chosen.isUndecided() && !asksFirst && two.endsSentence()) {
                return Optional.of(chosen);
            }
            if (chosen.isChoice()) {
                Understood then = add(chosen, asksFirst ? two.first() : two.rest(), language, false, false);
                then = then.followUp() == null && whole.asksOfShown() ? add(chosen, text, language, false, false) : then;
                if (then.answersSomething()) {
                    return Optional.of(then.taking(chosen.followUp().wines()));
                }
                if (two.endsSentence()) {
                    return Optional.of(chosen);
                }
            }
        }
        return Optional.empty();
    }

    private Understood add(Understood before, String text, Language language, boolean asked, boolean offered) {
        String currency = before.wish().budget() == null ? null : before.wish().budget().currency();
        Reading reading = namedWines.refusing(opinions.judged(requests.read(text, language, currency)));
        reading = before.dialogue().hasShown() ? reading : contrasts.againstItself(reading);
        if (followUps.asksWhetherFits(reading, before.dialogue()) && before.wish().wants(Dimension.DISH)) {
            return ContextQuestions.fitting(before, reading);
        }
        Optional<String> grape = followUps.asksElsewhere(reading) ? ContextQuestions.grape(before, reading) : Optional.empty();
        if (grape.isPresent()) {
            return ContextQuestions.whereGrown(grape.get(), before, reading);
        }
        reading = ContextQuestions.goesOn(before, reading) ? ContextQuestions.ofSubject(before, reading) : reading;
        List<Wine> named = namedWines.of(reading);
        Optional<ShownList> back = followUps.backTo(reading, before.dialogue());
        Understood so = back.map(before::backTo).orElse(before);
        boolean contrasting = so.dialogue().hasShown() && contrasts.asks(reading);
        boolean varied = so.dialogue().hasShown() && named.isEmpty() && SettledIntent.variesShown(reading);
        reading = back.isPresent() || contrasting || varied ? reading.following() : reading;
        if (varied || contrasting && !reading.intent().asksForWine()) {
            boolean elsewhere = reading.wants(Dimension.COUNTRY) || reading.wants(Dimension.REGION);
            reading = reading.as(elsewhere && !reading.wants(Dimension.COLOUR) ? Intent.SIMILAR : Intent.RECOMMEND);
        }
        boolean missed = !named.isEmpty() && !so.dialogue().hasShown() && followUps.misses(reading);
        reading = reading.as(missed ? Intent.SIMILAR : SettledIntent.settled(reading, named, so, offered
                && so.dialogue().pending() == null));
        Understood now = new Understood(
                reading, so.wish(), so.shown(), named, false, so.dialogue().hearing(reading), null);
        boolean spoken = before.reading().intent() == Intent.DEFINE && !before.reading().facets().isEmpty();
        Optional<FollowUp> followUp = contrasting || varied || spoken && followUps.asksToSee(reading) ? Optional.empty()
                : followUps.read(reading, named, now.dialogue(), offered);
        if (followUp.isPresent()) {
            return now.following(followUp.get());
        }
        if (followUps.asksOn(reading) && so.dialogue().hasShown()) {
            return wishes.goingOn(now, so, asked);
        }
        if (reading.intent() == Intent.FORGET || reading.intent() != Intent.INJECTION && sentences.takesBack(reading)) {
            return wishes.forgetting(now, sentences.forgotten(now.reading()), asked);
        }
        if (opinions.isOpinion(reading, now.dialogue()) || !named.isEmpty() && opinions.rejectsNamed(reading)) {
            return wishes.fold(new Understood(reading.as(Intent.OPINION), now.wish(), now.shown(), List.of(), false,
                    now.dialogue(), null),
                    asked);
        }
        boolean place = reading.intent() == Intent.ABOUT && named.isEmpty() && !reading.facets().isEmpty();
        return reading.intent().asksForWine() || place ? wishes.fold(now, asked) : now;
    }

    /** Bounds the work for a long pasted text, and leaves out how it is to be told. */
    private static String bounded(String text) {
        return Similes.without(text.substring(0, Math.min(LONGEST, text.length())));
    }

    /** The wines a message names, best match first. */
    public List<Wine> named(Reading reading) {
        return namedWines.of(reading);
    }

    /** The turns of the session this one continues, then its own. */
    public static List<Turn> turns(ReplyContext context) {
        return Stream.concat(context.earlier().stream(), context.turns().stream()).toList();
    }

    /** Ids of every wine shown so far, here and in the session this one continues. */
    public static List<UUID> shownIn(ReplyContext context) {
        return turns(context).stream().flatMap(turn -> turn.wines().stream()).toList();
    }
}
