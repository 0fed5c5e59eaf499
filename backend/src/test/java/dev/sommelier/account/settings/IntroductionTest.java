package dev.sommelier.account.settings;

import static org.hamcrest.Matchers.equalTo;

import dev.sommelier.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntroductionTest {

    @Test
    void isMissingUntilItIsSaidToBeDone() {
        Person anna = Person.registered();
        anna.asks().get("/auth/me").then().body("introduced", equalTo(false));
        anna.asks().body(Map.of("name", "Anna")).patch("/account").then().statusCode(200).body("introduced", equalTo(false));
        anna.asks().body(Map.of("introduced", true)).patch("/account").then().statusCode(200).body("introduced", equalTo(true));
        anna.asks().get("/auth/me").then().body("introduced", equalTo(true));
    }
}
