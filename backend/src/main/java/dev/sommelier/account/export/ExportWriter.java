package dev.sommelier.account.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.sommelier.account.Caller;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes everything about an account as one JSON document, row by row, in one repeatable-read transaction. */
@ApplicationScoped
class ExportWriter {

    /** Timeout of the transaction in seconds. An account with years of chats takes many short statements. */
    private static final int LONGEST_SECONDS = 300;

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Instance<ExportPart> parts;
    private final Clock clock;

    ExportWriter(EntityManager database, ObjectMapper mapper, Instance<ExportPart> parts, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void write(Caller caller, OutputStream out) throws IOException {
        database.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").executeUpdate();
        // Indented, because people read it.
        ObjectWriter writer = mapper.writer(SerializationFeature.INDENT_OUTPUT)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("exported_at");
            writer.writeValue(json, clock.instant());
            for (Map.Entry<String, Object> field : fields(caller).entrySet()) {
                json.writeFieldName(field.getKey());
                write(field.getValue(), writer, json);
            }
            json.writeEndObject();
        }
    }

    /** Sorted by name, so that every export has the same order. */
    private Map<String, Object> fields(Caller caller) {
        Map<String, Object> fields = new TreeMap<>();
        parts.forEach(part -> fields.putAll(part.of(caller)));
        return fields;
    }

    private static void write(Object value, ObjectWriter writer, JsonGenerator json) throws IOException {
        if (!(value instanceof Stream<?> rows)) {
            writer.writeValue(json, value);
            return;
        }
        json.writeStartArray();
        try (rows) {
            for (Iterator<?> row = rows.iterator(); row.hasNext(); ) {
                writer.writeValue(json, row.next());
            }
        }
        json.writeEndArray();
    }
}
