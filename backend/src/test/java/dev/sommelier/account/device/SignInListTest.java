package dev.sommelier.account.device;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInListTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    @Inject
    EntityManager database;

    private Person anna;

    @BeforeEach
    void signedIn() {
        anna = Person.registered();
    }

    private String loginWith(String userAgent) {
        return given().contentType(ContentType.JSON).header("User-Agent", userAgent)
                .body(Map.of("email", anna.email(), "password", Person.PASSWORD))
                .post("/auth/login").then().statusCode(200).extract().cookie(Person.COOKIE);
    }

    private static int statusWith(String cookie) {
        return given().cookie(Person.COOKIE, cookie).get("/auth/me").statusCode();
    }

    private String idOf(String userAgent) {
        return anna.asks().get("/account/sign-ins").path("sign_ins.find { it.user_agent == '" + userAgent + "' }.id");
    }

    @Test
    void listsEachBrowserWithTheOneUsedLastFirst() {
        loginWith(FIREFOX);
        anna.asks().get("/account/sign-ins").then().statusCode(200)
                .body("sign_ins.is_current", contains(false, true))
                .body("sign_ins[0].user_agent", equalTo(FIREFOX));
    }

    @Test
    void endsOneAtOnce() {
        String firefox = loginWith(FIREFOX);
        anna.asks().delete("/account/sign-ins/{id}", idOf(FIREFOX)).then().statusCode(204);
        assertEquals(401, statusWith(firefox));
        anna.asks().get("/account/sign-ins").then().body("sign_ins.is_current", contains(true));
    }

    @Test
    void endsAllOthers() {
        String firefox = loginWith(FIREFOX);
        for (int time = 0; time < 2; time++) {
            anna.asks().delete("/account/sign-ins").then().statusCode(204);
        }
        assertEquals(401, statusWith(firefox));
        assertEquals(200, statusWith(anna.cookie()));
    }

    @Test
    void endsItsOwnToo() {
        String own = anna.asks().get("/account/sign-ins").path("sign_ins[0].id");
        anna.asks().delete("/account/sign-ins/{id}", own).then().statusCode(204);
        anna.asks().get("/account/sign-ins").then().statusCode(401);
    }

    @Test
    void neitherListsNorEndsThoseOfOthers() {
        String own = anna.asks().get("/account/sign-ins").path("sign_ins[0].id");
        Person boris = Person.registered();
        boris.asks().delete("/account/sign-ins/{id}", own).then().statusCode(404);
        boris.asks().delete("/account/sign-ins/{id}", UUID.randomUUID()).then().statusCode(404);
        boris.asks().delete("/account/sign-ins").then().statusCode(204);
        anna.asks().get("/account/sign-ins").then().statusCode(200);
    }

    @Test
    void keepsNoMoreOfTheNameThanItNeeds() {
        loginWith("x".repeat(1000));
        anna.asks().get("/account/sign-ins").then()
                .body("sign_ins.find { !it.is_current }.user_agent", hasLength(300));
    }

    @Test
    void listsASignInWithoutAName() {
        loginWith("\u00e9");
        anna.asks().get("/account/sign-ins").then().body("sign_ins.find { !it.is_current }.user_agent", nullValue());
    }

    @Test
    void findsItInTheExportAndTheAudit() {
        loginWith(FIREFOX);
        String id = idOf(FIREFOX);
        anna.asks().get("/account/export").then().statusCode(200)
                .body("sign_ins.user_agent.findAll { it == '" + FIREFOX + "' }", hasSize(1));
        anna.asks().delete("/account/sign-ins/{id}", id).then().statusCode(204);
        assertEquals(List.of("SIGN_IN_ENDED"), QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("SELECT kind FROM audit_event WHERE subject = ?1").setParameter(1, id).getResultList()));
    }
}
