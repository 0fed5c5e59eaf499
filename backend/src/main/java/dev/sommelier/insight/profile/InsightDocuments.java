package dev.sommelier.insight.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The JSON in {@code taste_profile.session_insights}. */
@ApplicationScoped
class InsightDocuments {

    private static final TypeReference<Map<UUID, SessionInsights>> DOCUMENT = new TypeReference<>() {
    };

    private final ObjectMapper json;

    InsightDocuments(ObjectMapper json) {
        this.json = json;
    }

    /** By the key of each entry. */
    Map<UUID, SessionInsights> read(String document) {
        try {
            Map<UUID, SessionInsights> stored = json.readValue(document, DOCUMENT);
            stored.replaceAll((session, insights) -> insights.in(session));
            return stored;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A taste profile cannot be read", e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A taste profile cannot be written", e);
        }
    }
}
