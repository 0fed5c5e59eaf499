package dev.sommelier.sommelier.house;

import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.sommelier.answer.UsedInsights;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.choosing.SeasonWines;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.wording.ComposedAnswer;
import dev.sommelier.sommelier.wording.InsightSentence.Remembered;
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
    private final GreetingInsights greetingInsights;
    private final SeasonWines seasonWines;
    private final Wording wording;

    HouseGreeting(TasteContexts tasteContexts, GreetingInsights greetingInsights, SeasonWines seasonWines, Wording wording) {
        this.tasteContexts = tasteContexts;
        this.greetingInsights = greetingInsights;
        this.seasonWines = seasonWines;
        this.wording = wording;
    }

    ComposedAnswer of(ReplyContext context, TasteContext insights, AccountTaste taste, long seed) {
        int month = context.now().getMonthValue();
        List<String> recent = tasteContexts.greetings(context);
        List<Remembered> remembered = greetingInsights.of(context, insights, recent,
                tasteContexts.daysMentioned(insights.events(), context));
        Wine model = remembered.isEmpty() ? null : GreetingInsights.liked(remembered.get(0));
        Wish wish = taste.constraints().find(Constraint.Type.ALCOHOL_FREE).isPresent() ? alcoholFree(Wish.NONE) : Wish.NONE;
        Choice choice = seasonWines.choose(taste, wording.season(month), seed, wish, List.of(), model);
        Understood nothing = Understood.nothing(context.language());
        Situation situation =
                new Situation(nothing, choice, context.language(), seed, month, taste.scorer(), false);
        ComposedAnswer greeting =
                wording.greeting(context, situation, remembered, GreetingInsights.lastTime(insights), recent);
        UsedInsights used = new UsedInsights(insights)
                .with(insights.all().filter(insight -> greeting.used().contains(insight.id()))).boundBy(taste);
        return greeting.using(used.choosing(choice.bottles(), taste).ids());
    }

    private static Wish alcoholFree(Wish wish) {
        return wish.with(Dimension.ALCOHOL, Facet.wanting(List.of("free")));
    }
}
