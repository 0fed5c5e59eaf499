package dev.sommelier.account.token;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may make which call, for every operation of the OpenAPI document, so that a new one cannot escape. */
@QuarkusTest
class AccessTest extends PersonTest {

    /** The one GET that may change something. */
    private static final String OPENS_A_SESSION = "get /chat/sessions/current";
    private static final String WITHOUT_AN_END = "get /chat/events";

    /** @param schemes names of the security schemes, each of which suffices; none for a public call */
    private record Operation(String method, String path, Set<String> schemes) {

        boolean isSafe() {
            return method.equals("get");
        }

        boolean takesTokens() {
            return schemes.contains("api_token");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Operation> operations = new ArrayList<>();

    @BeforeEach
    void read() throws Exception {
        JsonNode api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
        api.at("/paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
            Operation operation = new Operation(call.getKey(), path.getKey(), schemes(call.getValue()));
            if (call.getValue().has("operationId") && !operation.toString().equals(WITHOUT_AN_END)) {
                operations.add(operation);
            }
        }));
        assertTrue(operations.size() > 30, operations::toString);
    }

    private static Set<String> schemes(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("security").forEach(one -> one.fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** For ids that nobody has, and without a body: whoever may call is told 2xx, 400, 404 or 415. */
    private static int status(Operation operation, Supplier<RequestSpecification> caller) {
        return caller.get().accept("*/*").request(operation.method().toUpperCase(Locale.ROOT),
                operation.path().replaceAll("\\{[A-Za-z_]+}", UUID.randomUUID().toString())).statusCode();
    }

    private List<String> where(Predicate<Operation> chosen) {
        return operations.stream().filter(chosen).map(Operation::toString).sorted().toList();
    }

    private List<String> answering(int status, Supplier<RequestSpecification> caller) {
        return where(operation -> !operation.schemes().isEmpty() && status(operation, caller) == status);
    }

    private List<String> thoseThatNeedASignIn() {
        return where(operation -> !operation.schemes().isEmpty());
    }

    @Test
    void nobodyMayMakeACallThatNeedsASignIn() {
        assertEquals(thoseThatNeedASignIn(), answering(401, () -> given().contentType(ContentType.JSON)));
    }

    @Test
    void anUnknownTokenMayMakeNone() {
        String unknown = TokenSecret.generate().value();
        assertEquals(thoseThatNeedASignIn(), answering(401, () -> Person.program(unknown)));
    }

    @Test
    void aTokenThatReadsMayMakeThoseThatChangeNothing() {
        String token = anna.apiToken("read");
        assertEquals(where(operation -> !operation.schemes().isEmpty()
                        && (!operation.isSafe() || !operation.takesTokens() || operation.toString().equals(OPENS_A_SESSION))),
                answering(403, () -> Person.program(token)));
    }

    @Test
    void aTokenThatWritesMayMakeAllButThoseThatDecideOverTheAccount() {
        String token = anna.apiToken("write");
        List<String> refused = List.of("delete /account", "delete /account/sign-ins", "delete /account/sign-ins/{id}",
                "delete /account/tokens/{id}", "get /account/sign-ins", "get /account/tokens", "post /account/tokens",
                "put /account/password");
        assertEquals(refused, answering(403, () -> Person.program(token)));
        assertEquals(refused, where(operation -> !operation.schemes().isEmpty() && !operation.takesTokens()));
    }

    @Test
    void aPageOfAnotherSiteMayChangeNothing() {
        assertEquals(where(operation -> !operation.isSafe()), where(operation -> !operation.isSafe()
                && status(operation, () -> anna.asks().header("Sec-Fetch-Site", "cross-site")) == 403));
    }

    @Test
    void noAnswerToAReadIsKeptByABrowserOrAProxy() {
        assertEquals(List.of(), where(operation -> operation.isSafe()
                && !"no-store".equals(anna.asks().accept("*/*").get(operation.path().replaceAll("\\{[A-Za-z_]+}",
                        UUID.randomUUID().toString())).header("Cache-Control"))));
    }

    @Test
    void theCookieMayMakeThemAll() {
        assertEquals(List.of(), where(operation -> !operation.schemes().isEmpty()
                && Set.of(401, 403).contains(status(operation, () -> anna.asks()))));
    }
}
