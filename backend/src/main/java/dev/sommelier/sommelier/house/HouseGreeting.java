package dev.sommelier.sommelier.house;

import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.sommelier.answer.UsedMemories;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.Guest;
import dev.sommelier.sommelier.choosing.SeasonWines;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.wording.ComposedAnswer;
import dev.sommelier.sommelier.wording.MemorySentence.Remembered;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;

/** The house's greeting of a new session: three wines of the season and, when there is one, a memory. */
final class HouseGreeting {

    private final TasteContexts tasteContexts;
    private final GreetingMemory greetingMemory;
    private final SeasonWines seasonWines;
    private final Wording wording;

    HouseGreeting(TasteContexts tasteContexts, GreetingMemory greetingMemory, SeasonWines seasonWines, Wording wording) {
        this.tasteContexts = tasteContexts;
        this.greetingMemory = greetingMemory;
        this.seasonWines = seasonWines;
        this.wording = wording;
    }

    ComposedAnswer of(ReplyContext context, TasteContext memory, Guest guest, long seed) {
        int month = context.now().getMonthValue();
        List<String> recent = tasteContexts.greetings(context);
        List<Remembered> remembered = greetingMemory.of(context, memory, recent,
                tasteContexts.daysMentioned(memory.events(), context));
        Wine model = remembered.isEmpty() ? null : GreetingMemory.liked(remembered.get(0));
        Wish wish = guest.constraints().find(Constraint.Type.ALCOHOL_FREE).isPresent() ? alcoholFree(Wish.NONE) : Wish.NONE;
        Choice choice = seasonWines.choose(guest, wording.season(month), seed, wish, List.of(), model);
        Understood nothing = Understood.nothing(context.language());
        Situation situation =
                new Situation(nothing, choice, context.language(), seed, month, guest.scorer(), false);
        ComposedAnswer greeting =
                wording.greeting(context, situation, remembered, GreetingMemory.lastTime(memory), recent);
        UsedMemories used = new UsedMemories(memory)
                .with(memory.all().filter(insight -> greeting.used().contains(insight.id()))).boundBy(guest);
        return greeting.using(used.choosing(choice.bottles(), guest).ids());
    }

    private static Wish alcoholFree(Wish wish) {
        return wish.with(Dimension.ALCOHOL, Facet.wanting(List.of("free")));
    }
}
