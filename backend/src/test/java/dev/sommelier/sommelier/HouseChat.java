package dev.sommelier.sommelier;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.safety.SafetyClassifier;
import dev.sommelier.safety.SafetyPolicy;
import dev.sommelier.sommelier.answer.RecordedReply;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.house.HouseSommelier;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.SessionReader;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.understanding.dialogue.CueLexicon;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.message.RequestReader;
import dev.sommelier.understanding.question.KnowledgeBase;
import dev.sommelier.understanding.question.QuestionReader;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A chat with the house sommelier over the real data, without a container: one account, one session after another. */
public final class HouseChat {

    public static final Vocabulary VOCABULARY = CatalogueWines.VOCABULARY;
    private static final Lexicon LEXICON = new Lexicon(VOCABULARY);
    private static final CueLexicon CUES = new CueLexicon();
    private static final ProperNames PROPER_NAMES = new ProperNames(VOCABULARY);
    private static final KnowledgeBase FACTS = new KnowledgeBase();
    private static final QuestionReader QUESTIONS = new QuestionReader(FACTS);
    private static final ExchangeRates RATES = new ExchangeRates();
    private static final RequestReader READER = new RequestReader(LEXICON, QUESTIONS, RATES);
    private static final DishGroups GROUPS = new DishGroups();
    private static final SafetyPolicy SAFETY = new SafetyPolicy(new SafetyClassifier(), READER);
    private static final Wording WORDING = new Wording(VOCABULARY, CatalogueWines.PAIRINGS, GROUPS, RATES);
    private static final UUID ACCOUNT = new UUID(7, 7);

    /** A reply as the chat would store it. */
    public record Reply(String text, List<Pick> picks, List<Wine> wines, List<String> chunks, ReplySource source,
            List<UUID> used) {

        public String asText(Language language) {
            StringBuilder card = new StringBuilder(text);
            for (int i = 0; i < picks.size(); i++) {
                Wine wine = wines.get(i);
                card.append("\n   [").append(wine.name(language)).append(", ").append(wine.country()).append(", ")
                        .append(wine.grapes()).append(", ").append(wine.priceMin()).append("–")
                        .append(wine.priceMax())
                        .append(picks.get(i).repeat() == null ? "" : ", " + picks.get(i).repeat())
                        .append("] ").append(picks.get(i).reason());
            }
            return card.toString();
        }
    }

    public final InMemoryWineCatalogue catalogue;
    public final FakeTasteContexts remembered = new FakeTasteContexts();
    private final HouseSommelier sommelier;
    private final Language language;
    private List<Turn> turns = new ArrayList<>();
    private List<Turn> earlier = List.of();
    private boolean isPrivate;
    private UUID session = new UUID(1, 1);
    private ZonedDateTime now = ZonedDateTime.parse("2025-10-14T19:00:00+03:00");
    private String name;

    public HouseChat(Language language) {
        this(language, new InMemoryWineCatalogue());
    }

    public HouseChat(Language language, InMemoryWineCatalogue catalogue) {
        this.language = language;
        this.catalogue = catalogue;
        this.sommelier = sommelier(catalogue, remembered);
    }

    public static RequestReader requestReader() {
        return READER;
    }

    /** Wired as the container would; what only reads word lists is built once for all tests. */
    public static HouseSommelier sommelier(WineCatalogue catalogue, TasteContexts tasteContexts) {
        return new HouseSommelier(catalogue, tasteContexts, CatalogueWines.PAIRINGS, GROUPS, sessionReader(catalogue),
                READER, QUESTIONS, FACTS, SAFETY, WORDING);
    }

    static SessionReader sessionReader(WineCatalogue catalogue) {
        return new SessionReader(READER, LEXICON, CUES, PROPER_NAMES, catalogue);
    }

    public static HouseInsightRules insightRules() {
        return insightRules(new InMemoryWineCatalogue());
    }

    public static HouseInsightRules insightRules(WineCatalogue catalogue) {
        return new HouseInsightRules(catalogue, VOCABULARY, LEXICON, READER, RATES, new People());
    }

    HouseChat at(String time) {
        now = ZonedDateTime.parse(time);
        return this;
    }

    HouseChat called(String called) {
        name = called;
        return this;
    }

    HouseChat newSession(long number) {
        session = new UUID(number * 0x9E3779B97F4A7C15L, number);
        turns = new ArrayList<>();
        earlier = List.of();
        return this;
    }

    /** A new session that goes on with the present one. */
    HouseChat continued(long number) {
        List<Turn> before = List.copyOf(turns);
        newSession(number);
        earlier = before;
        return this;
    }

    HouseChat inPrivate() {
        isPrivate = true;
        return this;
    }

    public Reply greet() {
        return store(new RecordedReply(), true);
    }

    public Reply say(String message) {
        turns.add(new Turn(Role.USER, message, List.of()));
        return store(new RecordedReply(), false);
    }

    /** The lexicon entries in a message, before negation and choice among them. */
    public static List<Mention> mentions(String message) {
        return LEXICON.mentions(Tokenizer.tokens(TextNormaliser.typed(message)));
    }

    /** What the session adds up to so far. */
    public Understood understood() {
        return sessionReader(catalogue).read(context());
    }

    /** Adds a message without an answer, or wines without text: for tests of understanding alone. */
    public HouseChat received(String message) {
        turns.add(new Turn(Role.USER, message, List.of()));
        return this;
    }

    public HouseChat showed(String... codes) {
        List<UUID> ids = List.of(codes).stream().map(code -> catalogue.wine(code).id()).toList();
        catalogue.remember(ids);
        turns.add(new Turn(Role.ASSISTANT, "", ids));
        return this;
    }

    private ReplyContext context() {
        return new ReplyContext(ACCOUNT, session, UUID.randomUUID(), isPrivate, language, name, now, earlier,
                List.copyOf(turns));
    }

    private Reply store(RecordedReply recorder, boolean greeting) {
        ReplySource source = greeting ? sommelier.greet(context(), recorder) : sommelier.answer(context(), recorder);
        List<UUID> ids = recorder.picks().stream().map(Pick::wineId).toList();
        Reply reply = new Reply(String.join("", recorder.words()), recorder.picks(), catalogue.byIds(ids), recorder.words(),
                source, recorder.used());
        turns.add(new Turn(Role.ASSISTANT, reply.text(), ids));
        catalogue.remember(ids);
        if (greeting) {
            remembered.greeted(reply.text());
        }
        return reply;
    }
}
