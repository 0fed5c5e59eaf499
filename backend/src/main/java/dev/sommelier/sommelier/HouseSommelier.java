package dev.sommelier.sommelier;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.insight.Memory;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.choosing.Guest;
import dev.sommelier.sommelier.choosing.SeasonWines;
import dev.sommelier.sommelier.choosing.WishRequests;
import dev.sommelier.sommelier.safety.SafetyClassifier;
import dev.sommelier.sommelier.safety.SafetyDecision;
import dev.sommelier.sommelier.safety.SafetyDecision.Kind;
import dev.sommelier.sommelier.safety.SafetyPolicy;
import dev.sommelier.sommelier.understanding.ExchangeRates;
import dev.sommelier.sommelier.understanding.Glossary;
import dev.sommelier.sommelier.understanding.Intent;
import dev.sommelier.sommelier.understanding.Lexicon;
import dev.sommelier.sommelier.understanding.RequestReader;
import dev.sommelier.sommelier.understanding.SessionReader;
import dev.sommelier.sommelier.understanding.Understood;
import dev.sommelier.sommelier.understanding.Wish;
import dev.sommelier.sommelier.wording.Answer;
import dev.sommelier.sommelier.wording.Remembered;
import dev.sommelier.sommelier.wording.Situation;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.UUID;

/**
 * The built-in engine: understands a message by a lexicon, chooses by rules and catalogue, and words it from templates.
 * It needs no network and no model, answers in milliseconds, and is what everybody gets while the model is away.
 */
@ApplicationScoped
@Typed(HouseSommelier.class) // the port is spoken for by Voices
public class HouseSommelier implements Sommelier {

    private final WineCatalogue cellar;
    private final Recollection recollection;
    private final SessionReader sessions;
    private final Recommender recommender;
    private final SeasonWines seasonWines;
    private final Knowledge knowledge;
    private final Wording wording;
    private final SafetyPolicy safety;
    private final GreetingMemory greetingMemory;

    HouseSommelier(WineCatalogue cellar, Vocabulary vocabulary, Pairings pairings, Recollection recollection) {
        this.cellar = cellar;
        this.recollection = recollection;
        ExchangeRates rates = new ExchangeRates();
        Glossary glossary = new Glossary();
        Lexicon lexicon = new Lexicon(vocabulary);
        DishGroups groups = new DishGroups();
        Chooser chooser = new Chooser(cellar, new WishRequests(groups), pairings);
        RequestReader requests = new RequestReader(lexicon, glossary, rates);
        sessions = new SessionReader(requests, lexicon, vocabulary, cellar);
        safety = new SafetyPolicy(new SafetyClassifier(), requests);
        seasonWines = new SeasonWines(chooser);
        recommender = new Recommender(chooser, seasonWines);
        wording = new Wording(vocabulary, pairings, groups, rates);
        greetingMemory = new GreetingMemory(cellar, wording);
        knowledge = new Knowledge(chooser, glossary, wording);
    }

    @Override
    public ReplySource greet(Visit visit, ReplyWriter reply) {
        long seed = seed(visit);
        int month = visit.now().getMonthValue();
        if (!visit.earlier().isEmpty()) {
            return write(greetsWithCare(visit) ? wording.careGreeting(visit, seed) : wording.continuation(visit, sessions.read(visit), seed), reply);
        }
        Memory memory = recollection.of(visit);
        Guest guest = guest(visit, memory);
        List<String> recent = recollection.greetings(visit);
        List<Remembered> remembered = greetingMemory.of(visit, memory, recent);
        Wine model = remembered.isEmpty() ? null : GreetingMemory.liked(remembered.get(0));
        Choice choice = seasonWines.choose(guest, wording.season(month), seed, Wish.NONE, List.of(), model);
        Understood nothing = Understood.nothing(visit.language());
        Situation situation =
                new Situation(nothing, choice, visit.language(), seed, month, guest.palate(), false);
        return write(wording.greeting(
                visit, situation, remembered, GreetingMemory.lastTime(memory), recent), reply);
    }

    private Guest guest(Visit visit, Memory memory) {
        return new Guest(visit.accountId(), TasteScorer.of(memory.taste(), cellar));
    }

    @Override
    public ReplySource answer(Visit visit, ReplyWriter reply) {
        return write(answer(visit), reply);
    }

    /** How the last message has to be answered, whoever answers it. */
    SafetyDecision safety(Visit visit) {
        return safety.decide(visit);
    }

    /** Whether a greeting takes up what somebody who was not well said in the session before. */
    boolean greetsWithCare(Visit visit) {
        return safety.greetsWithCare(visit);
    }

    private Answer answer(Visit visit) {
        SafetyDecision decision = safety.decide(visit);
        return switch (decision.kind()) {
            case FIRST, AFTER -> wording.care(decision, seed(visit));
            case OPEN -> answer(visit, sessions.read(visit));
            case ALCOHOL_FREE -> alcoholFree(visit, decision);
        };
    }

    /** Not trusted to the wish alone: a wine shown before or asked about by name may have alcohol. */
    private Answer alcoholFree(Visit visit, SafetyDecision decision) {
        Understood understood = sessions.read(visit);
        boolean asksAbout = understood.reading().intent() == Intent.ABOUT;
        Answer answer = answer(visit, asksAbout ? understood : understood.alcoholFree());
        List<UUID> ids = answer.picks().stream().map(Pick::wineId).toList();
        if (cellar.byIds(ids).stream().allMatch(Wine::alcoholFree)) {
            return answer;
        }
        return asksAbout ? Answer.of(answer.text())
                : wording.care(new SafetyDecision(Kind.AFTER, decision.category(), decision.language()), seed(visit));
    }

    private Answer answer(Visit visit, Understood understood) {
        Language language = understood.reading().language();
        long seed = seed(visit);
        Intent intent = understood.reading().intent();
        Guest guest = guest(visit, recollection.of(visit));
        Situation situation = new Situation(understood, Choice.NONE, language, seed, visit.now().getMonthValue(),
                guest.palate(), asked(visit));
        return switch (intent) {
            case DEFINE -> knowledge.define(understood);
            case SERVE -> knowledge.serve(understood, seed);
            case ABOUT -> knowledge.describe(visit, guest, understood, situation);
            default -> intent.asksForWine() ? recommend(visit, guest, situation)
                    : wording.talk(visit, understood, seed);
        };
    }

    private Answer recommend(Visit visit, Guest guest, Situation situation) {
        Choice choice = recommender.choose(
                visit, guest, situation.understood(), wording.season(situation.month()), situation.seed());
        return wording.recommendation(situation.with(choice, situation.understood().wish()));
    }

    private static ReplySource write(Answer answer, ReplyWriter reply) {
        Clauses.of(answer.text()).forEach(reply::write);
        if (!answer.picks().isEmpty()) {
            reply.recommend(answer.picks());
        }
        return ReplySource.HOUSE;
    }

    /** Every turn of every session has its own, and the same turn always the same. */
    private static long seed(Visit visit) {
        return visit.sessionId().getMostSignificantBits() * 31 + visit.sessionId().getLeastSignificantBits()
                + visit.turns().size();
    }

    /** Whether the sommelier's last reply was a question. */
    private static boolean asked(Visit visit) {
        return SessionReader.turns(visit).stream().filter(turn -> turn.role() == Role.ASSISTANT).skip(1)
                .reduce((first, last) -> last).map(turn -> turn.text().strip().endsWith("?")).orElse(false);
    }
}
