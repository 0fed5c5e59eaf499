package dev.sommelier.sommelier;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.Memory;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Chooser;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.choosing.Guest;
import dev.sommelier.sommelier.choosing.SeasonWines;
import dev.sommelier.sommelier.choosing.WishRequests;
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
import dev.sommelier.wine.Cellar;
import dev.sommelier.wine.Pairings;
import dev.sommelier.wine.Palate;
import dev.sommelier.wine.Vocabulary;
import dev.sommelier.wine.Wine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built-in engine: understands a message by a lexicon, chooses by rules and catalogue, and words it from templates.
 * It needs no network and no model, answers in milliseconds, and is what everybody gets while the model is away.
 */
@ApplicationScoped
@Typed(HouseSommelier.class) // the port is spoken for by Voices
public class HouseSommelier implements Sommelier {

    private final Cellar cellar;
    private final Recollection recollection;
    private final SessionReader sessions;
    private final Recommender recommender;
    private final SeasonWines seasonWines;
    private final Knowledge knowledge;
    private final Wording wording;

    HouseSommelier(Cellar cellar, Vocabulary vocabulary, Pairings pairings, Recollection recollection) {
        this.cellar = cellar;
        this.recollection = recollection;
        ExchangeRates rates = new ExchangeRates();
        Glossary glossary = new Glossary();
        Lexicon lexicon = new Lexicon(vocabulary);
        DishGroups groups = new DishGroups();
        Chooser chooser = new Chooser(cellar, new WishRequests(groups), pairings);
        sessions = new SessionReader(new RequestReader(lexicon, glossary, rates), lexicon, vocabulary, cellar);
        seasonWines = new SeasonWines(chooser);
        recommender = new Recommender(chooser, seasonWines);
        wording = new Wording(vocabulary, pairings, groups, rates);
        knowledge = new Knowledge(chooser, glossary, wording);
    }

    @Override
    public ReplySource greet(Visit visit, ReplyWriter reply) {
        long seed = seed(visit);
        int month = visit.now().getMonthValue();
        if (!visit.earlier().isEmpty()) {
            return write(wording.continuation(visit, sessions.read(visit), seed), reply);
        }
        Memory memory = recollection.of(visit);
        Guest guest = guest(visit, memory);
        List<Remembered> remembered = remembered(visit, memory);
        Wine model = remembered.stream().limit(1).map(HouseSommelier::liked).filter(Objects::nonNull).findFirst()
                .orElse(null);
        Choice choice = seasonWines.choose(guest, wording.season(month), seed, Wish.NONE, List.of(), model);
        Understood nothing = Understood.nothing(visit.language());
        Situation situation =
                new Situation(nothing, choice, visit.language(), seed, month, guest.palate(), false);
        return write(wording.greeting(visit, situation, remembered, lastTime(memory)), reply);
    }

    private Guest guest(Visit visit, Memory memory) {
        return new Guest(visit.accountId(), Palate.of(memory.taste(), cellar));
    }

    private List<Remembered> remembered(Visit visit, Memory memory) {
        if (memory.equals(Memory.NONE)) {
            return List.of();
        }
        List<UUID> ids = all(memory).map(Insight::wineId).filter(Objects::nonNull).distinct().toList();
        Map<UUID, Wine> wines = cellar.byIds(ids).stream().collect(Collectors.toMap(Wine::id, Function.identity()));
        return wording.remembrance().of(memory, wines, recollection.greetings(visit), visit.language());
    }

    private static Wine liked(Remembered remembered) {
        return remembered.insight().kind() == InsightKind.LIKED_WINE ? remembered.wine() : null;
    }

    /** The session the latest insight comes from, or null. */
    private static UUID lastTime(Memory memory) {
        return all(memory).filter(insight -> insight.sessionId() != null)
                .max(Comparator.comparing(Insight::learnedAt)).map(Insight::sessionId).orElse(null);
    }

    private static Stream<Insight> all(Memory memory) {
        return Stream.of(memory.liked(), memory.disliked(), memory.events(), memory.foods()).flatMap(List::stream);
    }

    @Override
    public ReplySource answer(Visit visit, ReplyWriter reply) {
        return write(answer(visit), reply);
    }

    private Answer answer(Visit visit) {
        Understood understood = sessions.read(visit);
        Language language = understood.reading().language();
        long seed = seed(visit);
        Intent intent = understood.reading().intent();
        Guest guest = guest(visit, recollection.of(visit));
        Situation situation = new Situation(understood, Choice.NONE, language, seed, visit.now().getMonthValue(),
                guest.palate(), asked(visit));
        if (understood.barred() != null && (intent.asksForWine() || intent == Intent.ABOUT)) {
            return wording.talk(understood.barred(), language, seed);
        }
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
