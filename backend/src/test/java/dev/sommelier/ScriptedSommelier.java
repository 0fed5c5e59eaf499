package dev.sommelier;

import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.WineCatalogue;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/** The voice of tests: says what it was told to say next, else repeats the message; always with new wines. */
@Mock
@ApplicationScoped
public class ScriptedSommelier implements Sommelier {

    /** What to do instead of the usual reply. */
    @FunctionalInterface
    public interface Script {

        void speak(Visit visit, ReplyWriter reply);
    }

    private final Queue<BiFunction<Visit, ReplyWriter, ReplySource>> scripts = new ConcurrentLinkedQueue<>();

    private final Queue<Script> greetings = new ConcurrentLinkedQueue<>();

    @Inject
    WineCatalogue cellar;

    public void next(Script script) {
        nextBy((visit, reply) -> {
            script.speak(visit, reply);
            return ReplySource.HOUSE;
        });
    }

    /** Lets another voice give the next answer. */
    public void nextBy(BiFunction<Visit, ReplyWriter, ReplySource> voice) {
        scripts.add(voice);
    }

    /** What to do instead of the usual greeting. */
    public void nextGreeting(Script script) {
        greetings.add(script);
    }

    @Override
    public ReplySource greet(Visit visit, ReplyWriter reply) {
        Script script = greetings.poll();
        if (script != null) {
            script.speak(visit, reply);
            return ReplySource.HOUSE;
        }
        reply.write("Good evening, " + visit.name() + ".");
        showNewWines(visit, reply);
        return ReplySource.HOUSE;
    }

    @Override
    public ReplySource answer(Visit visit, ReplyWriter reply) {
        BiFunction<Visit, ReplyWriter, ReplySource> voice = scripts.poll();
        if (voice != null) {
            return voice.apply(visit, reply);
        }
        reply.write("You said: ");
        reply.write(visit.turns().get(visit.turns().size() - 1).text());
        showNewWines(visit, reply);
        return ReplySource.HOUSE;
    }

    public void showNewWines(Visit visit, ReplyWriter reply) {
        List<Pick> picks = cellar.fresh(visit.accountId(), WineRequest.ANY, 3).stream()
                .map(wine -> new Pick(wine.id(), "It suits the evening.", null))
                .toList();
        reply.recommend(picks);
    }
}
