package dev.sommelier.sommelier.house;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.context.TasteContext;
import dev.sommelier.sommelier.answer.UsedInsights;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.sommelier.knowledge.QuestionAnswers;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.wording.ComposedAnswer;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.wine.ranking.WineCatalogue;

/** Answers a message by its intent. */
final class IntentAnswers {

    private final WineCatalogue catalogue;
    private final Recommender recommender;
    private final Knowledge knowledge;
    private final QuestionAnswers questions;
    private final Recall recall;
    private final ConstraintEffects effects;
    private final Wording wording;

    IntentAnswers(WineCatalogue catalogue, Recommender recommender, Knowledge knowledge, QuestionAnswers questions, Recall recall,
            ConstraintEffects effects, Wording wording) {
        this.catalogue = catalogue;
        this.recommender = recommender;
        this.knowledge = knowledge;
        this.questions = questions;
        this.recall = recall;
        this.effects = effects;
        this.wording = wording;
    }

    ComposedAnswer answer(ReplyContext context, TasteContext insights, AccountTaste taste, Understood understood, long seed) {
        Language language = understood.reading().language();
        Intent intent = understood.reading().intent();
        Situation situation = new Situation(understood, Choice.NONE, language, seed, context.now().getMonthValue(),
                taste.scorer(), asked(context));
        ComposedAnswer answer = wording.noting(situation, switch (intent) {
            case DEFINE -> ComposedAnswer.of(questions.answer(taste, understood, situation));
            case SERVE -> knowledge.serve(understood, seed);
            case SHOWN -> wording.shown(situation);
            case CHOICE -> ComposedAnswer.of(wording.followUps().choice(situation));
            case RECALL -> recall.answer(context, taste, insights, situation);
            case OPINION -> ComposedAnswer.of(wording.recalled().opinion(situation));
            case SMALL_TALK -> ComposedAnswer.of(wording.followUps().smallTalk(context, situation));
            case ABOUT -> knowledge.describe(context, taste, understood, situation);
            default -> intent.asksForWine() ? recommend(context, taste, situation)
                    : wording.talk(context, understood, seed);
        });
        return answer.using(new UsedInsights(insights).boundBy(taste)
                .choosing(catalogue.byIds(answer.picks().stream().map(Pick::wineId).toList()), taste)
                .saying(answer.text(), context.lastMessage()).ids());
    }

    private ComposedAnswer recommend(ReplyContext context, AccountTaste taste, Situation situation) {
        Understood understood = ConstraintEffects.change(situation.understood(), taste.constraints());
        Choice choice = recommender.choose(
                context, taste, understood, wording.season(situation.month()), situation.seed());
        String note = effects.told(taste.constraints(), context, situation.language());
        return wording.recommendation(situation.with(choice, understood.wish())
                .noting(note, taste.constraints().find(Constraint.Type.PRICE).isPresent()));
    }

    /** Whether the reply before the last message was a question. */
    private static boolean asked(ReplyContext context) {
        return SessionReader.turns(context).stream().filter(turn -> turn.role() == Role.ASSISTANT).skip(1)
                .reduce((first, last) -> last).map(turn -> turn.text().strip().endsWith("?")).orElse(false);
    }
}
