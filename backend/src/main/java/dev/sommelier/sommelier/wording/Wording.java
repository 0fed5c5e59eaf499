package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.rules.collected.StyleText;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.describing.Arguments;
import dev.sommelier.sommelier.describing.FieldAnswers;
import dev.sommelier.sommelier.describing.ShownText;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Seasons;
import dev.sommelier.sommelier.phrasing.SentencePicker;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.sommelier.phrasing.WishPhrase;
import dev.sommelier.sommelier.wording.InsightSentence.Remembered;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.Mourning;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Composes the answers of the house sommelier. */
@Singleton
public final class Wording {

    private final Templates templates = new Templates();
    private final Seasons seasons = new Seasons();
    private final GreetingText greetings = new GreetingText(seasons);
    private final Phrases phrases;
    private final WineDescription portrait;
    private final InsightSentence insightSentence;
    private final ContinuationText continuations;
    private final ReplyText replies;
    private final Reasons reasons;
    private final FieldAnswers fieldAnswers;
    private final ShownText shown;
    private final FollowUpText followUps;
    private final SafetyText safety;
    private final RecallText recalled;
    private final TitleText titles;
    private final ConstraintSentence constraints;

    public Wording(Vocabulary vocabulary, Pairings pairings, DishGroups groups, ExchangeRates rates) {
        Prices prices = new Prices(rates);
        phrases = new Phrases(vocabulary);
        portrait = new WineDescription(templates, phrases, prices);
        fieldAnswers = new FieldAnswers(templates, phrases, prices, portrait);
        WishPhrase wishes = new WishPhrase(phrases, prices);
        insightSentence = new InsightSentence(templates, phrases, wishes);
        continuations = new ContinuationText(templates, wishes);
        replies = new ReplyText(templates, phrases, prices, pairings, groups, seasons);
        reasons = new Reasons(templates, phrases, prices, pairings, groups, seasons);
        shown = new ShownText(templates, phrases, prices, portrait,
                new Arguments(templates, phrases, prices, pairings, groups));
        followUps = new FollowUpText(templates, wishes, greetings);
        safety = new SafetyText(templates, greetings);
        recalled = new RecallText(templates, phrases, prices);
        titles = new TitleText(phrases, prices);
        constraints = new ConstraintSentence(templates, new StyleText(vocabulary), prices);
    }

    /** The sentence on the constraints that have bound a reply; empty when none has. */
    public String keptTo(List<Insight> bound, Language language) {
        return constraints.of(bound, language);
    }

    public FieldAnswers fieldAnswers() {
        return fieldAnswers;
    }

    public InsightSentence insightSentence() {
        return insightSentence;
    }

    /**
     * @param remembered insights that the greeting may mention, best first
     * @param lastTime   the session before, or null
     * @param recent     former greetings, the last first
     */
    public ComposedAnswer greeting(ReplyContext context, Situation situation, List<Remembered> remembered, UUID lastTime,
            List<String> recent) {
        Map<Insight, String> sentences = new LinkedHashMap<>();
        remembered.forEach(it -> sentences.put(it.insight(), insightSentence.say(it, situation.choice(),
                lastTime != null && lastTime.equals(it.insight().sessionId()), situation.language(), recent,
                situation.seed())));
        Optional<Map.Entry<Insight, String>> mention = sentences.entrySet().stream()
                .filter(said -> !said.getValue().isEmpty()
                        && SentencePicker.greetingsSince(said.getValue(), recent) == SentencePicker.NEVER)
                .findFirst();
        String text = greetings.of(context, situation.choice(), mention.map(Map.Entry::getValue).orElse(""), recent,
                situation.seed());
        boolean said = mention.filter(it -> text.contains(it.getValue())).isPresent();
        return new ComposedAnswer(text, reasons.picks(situation),
                said ? mention.map(it -> it.getKey().id()).stream().toList() : List.of());
    }

    /** The greeting of a session that continues a former one, without wines. */
    public ComposedAnswer continuation(ReplyContext context, Understood understood, long seed) {
        return ComposedAnswer.of(greetings.of(context, continuations.of(understood, context.language(), seed)));
    }

    public ComposedAnswer recommendation(Situation situation) {
        String said = situation.understood().reading().text();
        String kind = Mourning.isSpokenOf(said) ? "memorial" : Mourning.needsComfort(said) ? "consoling"
                : Mourning.isRemembrance(said) ? "remembering" : "";
        String sympathy = kind.isEmpty() ? "" : templates.say(kind, situation) + " ";
        return new ComposedAnswer(sympathy + replies.of(situation), reasons.picks(situation));
    }

    /** A reply without wines, by the intent of the message. */
    public ComposedAnswer talk(ReplyContext context, Understood understood, long seed) {
        Language language = understood.reading().language();
        String dish = phrases.dishes(understood.reading().facet(Dimension.DISH).wanted(), language);
        String key = "talk." + EnumCode.of(understood.reading().intent());
        return ComposedAnswer.of(templates.say(key, language, seed, Map.of(
                "part", greetings.bareSalute(context, language),
                "dish", dish.isEmpty() ? "" : " " + dish,
                "dish_or", dish.isEmpty() ? "" : dish + " ")));
    }

    /** The answer to a question about wines shown. */
    public ComposedAnswer shown(Situation situation) {
        FollowUp asked = situation.understood().followUp();
        return ComposedAnswer.of(asked.kind() == FollowUp.Kind.WHICH ? followUps.which(situation)
                : asked.topic() == DialogueCue.BACK ? followUps.back(asked.list(), situation) : shown.of(situation));
    }

    /** The answer, preceded by a confirmation of the wine chosen in the same message. */
    public ComposedAnswer noting(Situation situation, ComposedAnswer answer) {
        return situation.understood().taken().isEmpty() ? answer
                : new ComposedAnswer(followUps.taken(situation) + " " + answer.text(), answer.picks(), answer.used());
    }

    public FollowUpText followUps() {
        return followUps;
    }

    public SafetyText safety() {
        return safety;
    }

    public TitleText titles() {
        return titles;
    }

    public RecallText recalled() {
        return recalled;
    }

    public ComposedAnswer which(Language language, long seed) {
        return ComposedAnswer.of(templates.say("talk.which", language, seed));
    }

    public ComposedAnswer unknown(Language language, long seed) {
        return ComposedAnswer.of(templates.say("portrait.unknown", language, seed));
    }

    public ComposedAnswer portrait(Wine wine, List<Pick> picks, Language language, long seed) {
        return new ComposedAnswer(portrait.of(wine, language, seed), picks);
    }

    /** Describes a grape or a place, with wines of it. */
    public ComposedAnswer portrait(Dimension dimension, String code, List<Wine> wines, Situation situation) {
        Term term = Term.valueOf(dimension.name());
        String name = phrases.word(term, code, situation.language());
        String key = term == Term.GRAPE ? "portrait.grape" : "portrait.place";
        return new ComposedAnswer(portrait.ofKind(key, name, wines, situation.language(), situation.seed()),
                reasons.picks(situation));
    }

    public ComposedAnswer serving(Wine wine, Language language, long seed) {
        return ComposedAnswer.of(portrait.serving(wine, language, seed));
    }

    public String aboutReason(Language language, long seed) {
        return templates.say("reason.about", language, seed);
    }

    public String season(int month) {
        return seasons.code(month);
    }
}
