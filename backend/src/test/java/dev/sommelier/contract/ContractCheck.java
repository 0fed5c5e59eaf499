package dev.sommelier.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Holds every answer that a test gets by REST Assured against the OpenAPI document. Registered in {@code META-INF/services}.
 */
public class ContractCheck implements QuarkusTestBeforeEachCallback, Filter {

    private static OpenApiContract contract;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().isEmpty()) {
            contract = OpenApiContract.ofTheBuild();
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext context) {
        Response answer = context.next(request, expected);
        contract.violation(request.getMethod(), URI.create(request.getURI()).getRawPath(), answer.statusCode(),
                answer.contentType().isEmpty() ? null : answer.contentType(), answer.asString()).ifPresent(violation -> {
                    throw new AssertionError("Not in the OpenAPI document: " + violation);
                });
        return answer;
    }
}
