package dev.sommelier;

import dev.sommelier.problem.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** OpenAPI metadata of the whole API. */
@OpenAPIDefinition(
        info = @Info(
                title = "Sommelier",
                version = "1.0",
                description = """
                        An AI wine sommelier that remembers. JSON in snake_case, times in RFC 3339 UTC, ids are UUIDs.

                        Register or sign in first: both set the login cookie, and calls from this page then carry it.
                        Errors are `application/problem+json` (RFC 9457); branch on `type`.
                        """),
        components = @Components(
                schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class SommelierApi extends Application {
}
