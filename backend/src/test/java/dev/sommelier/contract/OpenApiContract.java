package dev.sommelier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OpenAPI document, and whether an answer is one that it describes. Objects may have no property that it does not name. */
final class OpenApiContract {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getOpenApi31(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** A path of the document, such as {@code /wines/{id}}, and its operations by their methods. */
    private record Template(String path, Pattern pattern, JsonNode operations) {

        static Template of(Map.Entry<String, JsonNode> path) {
            return new Template(path.getKey(), Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), path.getValue());
        }
    }

    private final JsonNode document;
    private final List<Template> templates;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    OpenApiContract(JsonNode document) {
        this.document = document;
        document.findParents("properties").forEach(OpenApiContract::close);
        // One without parameters goes before one that has some: /chat/sessions/current is no {id}.
        templates = document.path("paths").properties().stream()
                .map(Template::of).sorted(Comparator.comparing(template -> template.path().replace('{', '~'))).toList();
    }

    /** The document that the build has written. */
    static OpenApiContract ofTheBuild() {
        try {
            return new OpenApiContract(new ObjectMapper().readTree(Files.readString(Path.of("target", "openapi", "openapi.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode schema) {
        if (!schema.has("additionalProperties") && schema.path("properties").isObject()) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /**
     * What the document does not say of an answer; empty for what it describes, and for paths and methods that it does not have.
     *
     * @param contentType null for none
     */
    Optional<String> violation(String method, String path, int status, String contentType, String body) {
        return templates.stream().filter(template -> template.pattern().matcher(path).matches()).findFirst()
                .map(template -> template.operations().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .flatMap(operation -> violation(operation, status, contentType, body))
                .map(found -> method + " " + path + " " + status + ": " + found);
    }

    private Optional<String> violation(JsonNode operation, int status, String contentType, String body) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return Optional.of("no such status");
        }
        JsonNode content = response.path("content");
        String type = contentType == null ? "" : contentType.split(";")[0];
        if (content.isEmpty() && body.isEmpty()) {
            return Optional.empty();
        }
        if (!content.has(type)) {
            return Optional.of("no such content: " + type);
        }
        return type.endsWith("json") ? violation(content.path(type).path("schema"), body) : Optional.empty();
    }

    private Optional<String> violation(JsonNode schema, String body) {
        List<com.networknt.schema.Error> errors = schemas.computeIfAbsent(schema, this::compiled).validate(body, InputFormat.JSON);
        return errors.isEmpty() ? Optional.empty()
                : Optional.of(errors.stream().map(Object::toString).distinct().limit(5).collect(Collectors.joining("; ")));
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(SchemaLocation.of("urn:answer:" + schemas.size()), whole);
    }
}
