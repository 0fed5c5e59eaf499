package dev.sommelier.sommelier;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import dev.sommelier.account.Language;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One made-up life in twenty sessions, over HTTP: every greeting and every wine fits what holds at that time. */
@QuarkusTest
class TwentySessionsTest {

    private static final Predicate<Map<String, Object>> ANY = wine -> true;
    private static final Predicate<Map<String, Object>> NOT_RED = wine -> !"red".equals(wine.get("colour"));
    private static final Predicate<Map<String, Object>> WITHIN_TWENTY = wine ->
            (((Number) wine.get("price_min")).doubleValue() + ((Number) wine.get("price_max")).doubleValue()) / 2 <= 20;
    private static final Predicate<Map<String, Object>> WITHOUT_ALCOHOL = wine -> (Boolean) wine.get("alcohol_free");

    @Inject
    FallbackSommelier fallback;

    @Inject
    TestClock clock;

    private Language language;
    private Person anna;
    private String session;
    private String greeting;
    /** What every wine has to meet from now on, the greetings' included. */
    private Predicate<Map<String, Object>> demanded = ANY;
    /** What no greeting may speak of from now on. */
    private final Set<String> gone = new HashSet<>();
    private final List<String> greetings = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGreetingAndEveryWineFitsWhatHolds(Language spoken) {
        QuarkusMock.installMockForType(new RealSommelier(fallback), ScriptedSommelier.class);
        language = spoken;
        anna = Person.registered(Map.of("locale", language.choose("en", "ru"), "time_zone", "UTC"));

        visit(0);
        says("I love Malbec", "Обожаю Мальбек");
        asks("wine for steak", "вино к стейку");

        visit(1);
        assertSpokenOf("malbec", "мальбек");
        says("My sister's wedding is in three weeks", "Через три недели свадьба у сестры");

        visit(1);
        assertSpokenOf("wedding", "свадьба");
        asks("something sparkling for the wedding", "игристое на свадьбу");

        visit(1);
        says("The wedding was called off, they split up", "Свадьбу отменили, они расстались");
        noMoreOf("wedding", "свадьб");

        visit(1);
        says("My husband hates red", "Мой муж терпеть не может красное");
        asks("wine for pasta", "вино к пасте");

        visit(1);
        assertHolder("husband", "муж");
        List<Map<String, Object>> duck = asks("roast duck with my husband tonight", "сегодня утка, ужинаем с мужем");
        assertTrue(duck.stream().allMatch(NOT_RED), duck.toString());
        assertTrue(lastReply().contains(language.choose("for your husband no red", "для мужа исключено красное")), lastReply());

        visit(1);
        assertTrue(asks("a red for steak, just for me", "красное к стейку, только для меня").stream()
                .anyMatch(NOT_RED.negate()), "his demand binds only what he is part of");

        visit(1);
        says("I'm allergic to nuts", "У меня аллергия на орехи");

        visit(1);
        assertEquals(List.of(language.choose("no nuts", "без орехов")), own("constraints"));
        says("I've gone off Malbec", "Мальбек мне разонравился");

        visit(1);
        assertEquals(List.of(), own("liked_wines"));
        Map<String, Object> former = profile().getMap("disliked_wines[0].former");
        assertEquals("liked_wine", former.get("kind"));
        assertTrue(asks("a red for steak", "красное к стейку").stream()
                .noneMatch(wine -> wine.get("grapes").toString().contains(language.choose("Malbec", "Мальбек"))));
        says("My birthday is tomorrow", "Завтра у меня день рождения");

        visit(4);
        assertSpokenOf("birthday", "день рождения");
        noMoreOf("birthday", "день рождения");

        visit(1);
        says("I never spend more than 20 euros on a bottle", "Никогда не трачу больше 20 евро на бутылку");
        demand(WITHIN_TWENTY);

        visit(1);
        asks("something Italian", "что-нибудь итальянское");
        assertTrue(lastReply().contains(language.choose("nothing above €20", "не дороже 20 €")), lastReply());

        visit(1);
        says("No red for me from now on", "Мне больше не предлагайте красное");
        demand(WITHIN_TWENTY.and(NOT_RED));

        visit(1);
        asks("wine for steak", "вино к стейку");
        assertTrue(lastReply().contains(language.choose("no red", "исключено красное")), lastReply());

        visit(1);
        says("Red is fine again", "Снова пью красное");
        demand(WITHIN_TWENTY);

        visit(1);
        assertTrue(asks("a red for steak", "красное к стейку").stream().anyMatch(NOT_RED.negate()));

        visit(1);
        says("I don't drink alcohol at all now", "Я теперь вообще не пью алкоголь");
        demand(WITHIN_TWENTY.and(WITHOUT_ALCOHOL));

        visit(1);
        asks("something for the evening", "что-нибудь на вечер");
        forget(language.choose("no alcohol", "без алкоголя"));
        demanded = WITHIN_TWENTY;

        visit(1);
        assertTrue(asks("a white for fish", "белое к рыбе").stream().noneMatch(WITHOUT_ALCOHOL));
        assertEquals(20, greetings.size());
    }

    /** Comes back after some days: signs in, is greeted, and the greeting fits. */
    private void visit(int days) {
        clock.advance(Duration.ofDays(days));
        session = anna.login();
        until(() -> "complete".equals(chat().getString("messages[0].status")));
        greeting = chat().getString("messages[0].content").toLowerCase(Locale.ROOT);
        greetings.add(greeting);
        gone.forEach(words -> assertFalse(greeting.contains(words), () -> words + " in: " + greeting));
        check(chat().getList("messages[0].wines"), chat().getList("messages[0].used_memories"));
    }

    private void says(String english, String russian) {
        asks(english, russian);
    }

    /** Gives the wines of the answer. */
    private List<Map<String, Object>> asks(String english, String russian) {
        JsonPath exchange = anna.says(session, language.choose(english, russian)).then().statusCode(201).extract().jsonPath();
        List<Map<String, Object>> wines = exchange.getList("assistant_message.wines");
        check(wines, exchange.getList("assistant_message.used_memories"));
        return wines;
    }

    private void check(List<Map<String, Object>> wines, List<String> used) {
        assertTrue(wines.stream().allMatch(demanded), () -> wines.toString());
        if (!used.isEmpty()) {
            until(() -> held().containsAll(used));
        }
    }

    /** Ids of all insights that hold, once the jobs have learned them. */
    private Set<String> held() {
        JsonPath profile = profile();
        Set<String> ids = new HashSet<>();
        Stream.of("liked_wines", "disliked_wines", "events", "foods", "constraints").forEach(list ->
                ids.addAll(profile.getList(list + ".findAll { it.ended_at == null }.id")));
        return ids;
    }

    private void demand(Predicate<Map<String, Object>> wine) {
        demanded = wine;
    }

    private void noMoreOf(String english, String russian) {
        gone.add(language.choose(english, russian));
    }

    private void assertSpokenOf(String english, String russian) {
        assertTrue(greeting.contains(language.choose(english, russian)), greeting);
    }

    private void assertHolder(String english, String russian) {
        until(() -> profile().getList("constraints.holder.name").contains(language.choose(english, russian)));
    }

    private List<String> own(String list) {
        until(() -> !profile().getList("constraints.findAll { it.holder == null }").isEmpty());
        return profile().getList(list + ".findAll { it.holder == null && it.ended_at == null }.text");
    }

    private void forget(String text) {
        until(() -> profile().getString("constraints.find { it.text == '" + text + "' }.id") != null);
        anna.asks().delete("/taste-profile/insights/{id}", profile().getString("constraints.find { it.text == '" + text + "' }.id"))
                .then().statusCode(204);
    }

    private JsonPath profile() {
        return anna.asks().get("/taste-profile").then().statusCode(200).extract().jsonPath();
    }

    private JsonPath chat() {
        return anna.asks().get("/chat/sessions/{id}", session).then().statusCode(200).extract().jsonPath();
    }

    private String lastReply() {
        return chat().getString("messages[-1].content").replace('\u00a0', ' ');
    }
}
