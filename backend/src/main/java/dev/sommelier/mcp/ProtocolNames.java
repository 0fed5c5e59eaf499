package dev.sommelier.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Keeps the fields of the MCP protocol in camelCase; those of this API are in snake_case. */
@Singleton
class ProtocolNames implements ObjectMapperCustomizer {

    /** The library's own mix-in, plus the naming strategy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    private interface CamelCase {
    }

    /** Runs after the library, to replace its mix-ins. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(ToolResponse.class, CamelCase.class);
        json.addMixIn(TextContent.class, CamelCase.class);
    }
}
