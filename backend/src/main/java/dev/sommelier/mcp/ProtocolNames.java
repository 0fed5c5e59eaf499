package dev.sommelier.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Keeps the names of the protocol's own fields in camel case, as it demands; those of this API are in snake case. */
@Singleton
class ProtocolNames implements ObjectMapperCustomizer {

    /** As the protocol's library has it, and named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    private interface CamelCase {
    }

    /** After the library, whose mix-ins these replace. */
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
