package dev.sommelier;

import static dev.sommelier.Until.released;

import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.chat.voice.ReplyWriter;
import dev.sommelier.chat.voice.Sommelier;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.WineCatalogue;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;

/** The voice of tests: says what it was told to say next, else repeats the message; always with new wines. */
@Mock
@ApplicationScoped
public class ScriptedSommelier implements Sommelier {

    /** What to do instead of the usual reply. */
    @FunctionalInterface
    public interface Script {

        void speak(ReplyContext context, ReplyWriter reply);
    }

    private final Queue<BiFunction<ReplyContext, ReplyWriter, ReplySource>> scripts = new ConcurrentLinkedQueue<>();

    private final Queue<Script> greetings = new ConcurrentLinkedQueue<>();

    @Inject
    WineCatalogue catalogue;

    public void next(Script script) {
        nextBy((context, reply) -> {
            script.speak(context, reply);
            return ReplySource.HOUSE;
        });
    }

    /** Begins the next reply, counts {@code begun} down, and writes the text once it may go on. */
    public void nextWaits(CountDownLatch begun, CountDownLatch mayGoOn, String text) {
        next((context, reply) -> {
            begun.countDown();
            released(mayGoOn);
            reply.write(text);
        });
    }

    public void nextFails() {
        next((context, reply) -> {
            throw new IllegalStateException("on purpose");
        });
    }

    /** Lets another voice give the next answer. */
    public void nextBy(BiFunction<ReplyContext, ReplyWriter, ReplySource> voice) {
        scripts.add(voice);
    }

    /** What to do instead of the usual greeting. */
    public void nextGreeting(Script script) {
        greetings.add(script);
    }

    @Override
    public ReplySource greet(ReplyContext context, ReplyWriter reply) {
        Script script = greetings.poll();
        if (script != null) {
            script.speak(context, reply);
            return ReplySource.HOUSE;
        }
        reply.write("Good evening, " + context.name() + ".");
        showNewWines(context, reply);
        return ReplySource.HOUSE;
    }

    @Override
    public ReplySource answer(ReplyContext context, ReplyWriter reply) {
        BiFunction<ReplyContext, ReplyWriter, ReplySource> voice = scripts.poll();
        if (voice != null) {
            return voice.apply(context, reply);
        }
        reply.write("You said: ");
        reply.write(context.turns().get(context.turns().size() - 1).text());
        showNewWines(context, reply);
        return ReplySource.HOUSE;
    }

    public void showNewWines(ReplyContext context, ReplyWriter reply) {
        List<Pick> picks = catalogue.fresh(context.accountId(), WineRequest.ANY, 3).stream()
                .map(wine -> new Pick(wine.id(), "It suits the evening.", null))
                .toList();
        reply.recommend(picks);
    }
}
