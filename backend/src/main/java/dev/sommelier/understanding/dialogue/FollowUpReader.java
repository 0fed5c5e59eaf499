package dev.sommelier.understanding.dialogue;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a message is about what was said before and asks for no new wine. */
public final class FollowUpReader {

    /** In tokens; what is longer is a request or a story. Bounds the work as well. */
    private static final int LONGEST = 60;
    private static final int SHORT = 7;
    private static final List<Dimension> FITTING = List.of(Dimension.GRAPE, Dimension.REGION, Dimension.KIND, Dimension.COLOUR);
    private static final int LONGEST_DECISION = 16;
    /** What opens a question of yes or no, with or without a mark. */
    private static final Set<String> WHETHER = Set.of("is", "would", "does", "will", "can", "подойдет", "пойдет");
    private static final List<String> LATEST = List.of("new", "latest", "нов", "последн", "сейчас");
    private static final Set<Dimension> KINDS = EnumSet.of(Dimension.KIND, Dimension.GRAPE, Dimension.REGION);
    private static final Set<String> TAKING = Set.of("беру", "берем");
    private static final int NEAR = 4;
    private static final Set<String> ASKING = Set.of("want", "need", "looking", "recommend", "suggest", "under", "or",
            "something",
            "хочу", "хочется", "нужно", "нужен", "надо", "ищу", "посоветуй", "посоветуйте", "подбери", "подскажи", "подскажите",
            "дай", "дайте", "до", "или", "нибудь", "мне");
    private static final Set<Dimension> DECIDABLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.COUNTRY,
            Dimension.REGION, Dimension.SWEETNESS);
    private static final Set<Intent> NO_TALK = EnumSet.of(Intent.INJECTION, Intent.DRUNK, Intent.TASK);

    private final CueLexicon cues;
    private final Lexicon lexicon;
    private final ProperNames properNames;
    private final ListFinder lists;
    private final ShownReader shown = new ShownReader();
    private final RecallReader recall = new RecallReader();
    private final DishReference dishes = new DishReference();
    private final SmallTalkReader smallTalk = new SmallTalkReader();

    public FollowUpReader(CueLexicon cues, Lexicon lexicon, ProperNames properNames) {
        this.cues = cues;
        this.lexicon = lexicon;
        this.properNames = properNames;
        this.lists = new ListFinder(lexicon);
    }

    /**
     * @param reading of the message
     * @param named   wines of the catalogue that the message names
     * @param asked   whether the reply before ended in a question and showed no wine
     */
    public Optional<FollowUp> read(Reading reading, List<Wine> named, Dialogue dialogue, boolean asked) {
        Utterance said = utterance(reading);
        boolean taboo = NO_TALK.contains(reading.intent()) && !(reading.intent() == Intent.INJECTION && said.has(DialogueCue.ABOUT_ME));
        if (said.tokens().size() > LONGEST) {
            return Optional.empty();
        }
        ShownList list = meant(said, dialogue);
        References references = references(said, list, dialogue);
        if (taboo && !ShownChoice.isClauseOfItsOwn(said, references)) {
            return Optional.empty();
        }
        boolean elsewhere = named.stream().noneMatch(dialogue.allShown()::contains) && !named.isEmpty()
                && !said.has(DialogueCue.BOTTLES) && !likensShown(said, references);
        return recall.read(said, references, list, dialogue)
                .or(() -> dialogue.hasShown() ? dishes.read(said, lists.find(said, dialogue), dialogue) : Optional.empty())
                .or(() -> decided(said, named, dialogue))
                .or(() -> elsewhere && named.size() == 1 ? shown.ofNamed(said, named.get(0)) : Optional.empty())
                .or(() -> dialogue.hasShown() && !elsewhere ? shown.read(said, references, dialogue) : Optional.empty())
                .or(() -> elsewhere ? Optional.empty() : smallTalk.read(said, asked && dialogue.pending() == null))
                .or(() -> elsewhere ? Optional.empty() : smallTalk.news(said))
                .or(() -> dialogue.hasShown() && !elsewhere ? smallTalk.aside(said, asked) : Optional.empty());
    }

    /** The follow-up of a message that is surely one of this kind, though its words do not tell. */
    public Optional<FollowUp> surely(FollowUp.Kind kind, Reading reading, Dialogue dialogue) {
        Utterance said = utterance(reading);
        ShownList list = meant(said, dialogue);
        return switch (kind) {
            case SHOWN -> ShownAnswers.asked(said, references(said, list, dialogue), dialogue);
            case CHOICE -> ShownAnswers.chosen(references(said, list, dialogue), dialogue);
            case RECALL -> Optional.of(RecallReader.guessed(said, references(said, list, dialogue), list, dialogue));
            case SMALL_TALK -> Optional.of(SmallTalkReader.guessed(said));
            case WHICH -> Optional.empty();
        };
    }

    private References references(Utterance said, ShownList list, Dialogue dialogue) {
        boolean refuses = !said.isMarked() && said.reading().facets().values().stream().anyMatch(facet -> !facet.refused().isEmpty());
        return new References(said.tokens(), said.cues(), refuses ? List.of() : said.mentions(),
                refuses ? List.of() : namedOf(said, dialogue), list, dialogue);
    }

    /** Whether the wine named is only what one shown is compared with: "how is the first like Chablis". */
    private static boolean likensShown(Utterance said, References references) {
        return references.hasOrdinal() && said.has(DialogueCue.WHY) && said.isQuestion();
    }

    /** A choice made without us, or of wines of an earlier chat: "in the end I bought the Rioja". */
    private static Optional<FollowUp> decided(Utterance said, List<Wine> named, Dialogue dialogue) {
        boolean asks = said.isMarked() || said.reading().question() != null
                || said.isComparative() && !said.cues().hasAny(DialogueCue.ORDINALS) || said.words() > LONGEST_DECISION
                || said.tokens().stream().anyMatch(token -> ASKING.contains(token.text()))
                || said.isFood() && named.isEmpty() && KINDS.stream().noneMatch(said.reading()::wants);
        boolean taken = said.cues().of(DialogueCue.DECIDED).stream().anyMatch(found -> said.isBare() || said.has(DialogueCue.BOTH)
                || said.cues().hasAny(DialogueCue.ORDINALS)
                || said.mentions().stream().anyMatch(m -> DECIDABLE.contains(m.dimension()) && m.from() >= found.to()
                        && m.from() <= found.to() + NEAR && (!said.reading().wants(Dimension.DISH) || said.isOneSentence(found.to(), m.from()))))
                || said.has(DialogueCue.TAKE) && said.has(DialogueCue.BOTH) && !said.isFood()
                || !named.isEmpty() && !said.isFood() && said.reading().budget() == null
                        && said.tokens().stream().anyMatch(token -> TAKING.contains(token.text()));
        return !dialogue.hasShown() && taken && !asks
                ? Optional.of(new FollowUp(FollowUp.Kind.CHOICE, DialogueCue.TAKE, ShownList.NONE, named.stream().limit(1).toList(),
                        true))
                : Optional.empty();
    }

    /** Whether it asks if another kind of wine than those shown suits the dish spoken of before. */
    public boolean asksWhetherFits(Reading reading, Dialogue dialogue) {
        if (!dialogue.hasShown() || reading.wants(Dimension.DISH) || reading.budget() != null || !reading.relatives().isEmpty()) {
            return false;
        }
        Utterance said = utterance(reading);
        boolean whyNot = said.cues().of(DialogueCue.WHY_NOT).stream().anyMatch(found -> found.from() <= 2) && !said.has(DialogueCue.SHOW);
        boolean asked = whyNot || (said.isMarked() || WHETHER.contains(said.firstWord())) && said.has(DialogueCue.PAIRS) && !said.has(DialogueCue.WANTS) && !said.saysWhat();
        Optional<Dimension> kind = FITTING.stream().filter(reading::wants).findFirst();
        return asked && said.words() <= LONGEST_DECISION && !said.cues().hasAny(DialogueCue.ORDINALS) && kind.isPresent()
                && dialogue.focus().wines().stream().noneMatch(wine ->
                        WineTraits.has(wine, kind.get(), reading.facet(kind.get())));
    }

    /** Whether it asks where else the grape spoken of grows. */
    public boolean asksElsewhere(Reading reading) {
        Utterance said = utterance(reading);
        return said.has(DialogueCue.ELSEWHERE) && reading.budget() == null && !said.has(DialogueCue.SHOW) && !said.has(DialogueCue.WANTS);
    }

    /** Whether it tells that a wine cannot be had. */
    public boolean misses(Reading reading) {
        return utterance(reading).has(DialogueCue.MISSING);
    }

    /** The list a message goes back to, as "back to the lamb" does. */
    public Optional<ShownList> backTo(Reading reading, Dialogue dialogue) {
        Utterance said = utterance(reading);
        if (!said.has(DialogueCue.BACK) || !dialogue.hasShown()) {
            return Optional.empty();
        }
        ShownList list = lists.find(said, dialogue);
        return lists.isAbout(list, said) ? Optional.of(list) : Optional.empty();
    }

    /** Whether a message only asks to go on: "show me that then", "so what do we take". */
    public boolean asksOn(Reading reading) {
        Utterance said = utterance(reading);
        return said.isBare() && said.words() <= SHORT
                && (said.has(DialogueCue.THEN_WHAT) || said.has(DialogueCue.SHOW) && reading.ordinal() == 0);
    }

    /** Whether the wine that the last answer spoke of is to be shown: "show me that one then". */
    public boolean asksToSee(Reading reading) {
        return asksOn(reading) && utterance(reading).has(DialogueCue.SHOW);
    }

    private Utterance utterance(Reading reading) {
        List<Token> all = Tokenizer.tokens(TextNormaliser.typed(reading.text()));
        List<Token> tokens = all.subList(0, Math.min(LONGEST + 1, all.size()));
        List<Mention> mentions = lexicon.mentions(tokens);
        return new Utterance(reading, tokens, mentions, cues.find(tokens));
    }

    private ShownList meant(Utterance said, Dialogue dialogue) {
        if (said.has(DialogueCue.CHOSEN_WHAT) && !dialogue.chosen().isEmpty()) {
            Optional<ShownList> decided = dialogue.chosen().stream().map(ChosenWine::list)
                    .filter(list -> lists.isAbout(list, said)).reduce((first, last) -> last);
            ShownList found = lists.find(said, dialogue);
            boolean open = !lists.isAbout(found, said);
            return decided.orElseGet(() -> open ? dialogue.chosen().get(dialogue.chosen().size() - 1).list() : found);
        }
        boolean latest = said.tokens().stream().anyMatch(token -> LATEST.stream().anyMatch(token.text()::startsWith));
        if (said.has(DialogueCue.FIRST_LIST) || said.has(DialogueCue.VERY_FIRST) && !latest) {
            return dialogue.lists().stream().filter(one -> !one.request().isEmpty()).findFirst().orElse(dialogue.focus());
        }
        Set<DialogueCue> earlier = EnumSet.of(DialogueCue.BACK, DialogueCue.LISTED, DialogueCue.CHOSEN_WHAT, DialogueCue.TAKE, DialogueCue.RECOMMENDED, DialogueCue.REPEAT,
                DialogueCue.WHAT_FOR);
        return said.cues().hasAny(earlier) ? lists.find(said, dialogue) : dialogue.focus();
    }

    /** The wines shown of whose name the message holds most. */
    private List<Wine> namedOf(Utterance said, Dialogue dialogue) {
        List<Wine> all = dialogue.allShown();
        String text = said.reading().text();
        int most = all.stream().mapToInt(wine -> properNames.wordsFor(wine, text, lexicon).size()).max().orElse(0);
        List<Wine> named = most == 0 ? List.of()
                : all.stream().filter(wine -> properNames.wordsFor(wine, text, lexicon).size() == most).toList();
        return named.size() <= 2 ? named : List.of();
    }
}
