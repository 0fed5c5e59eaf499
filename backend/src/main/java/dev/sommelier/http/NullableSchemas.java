package dev.sommelier.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * OpenAPI filter that lets null be a value of what is said to be nullable: the generator leaves it out of enumerations, and
 * demands an object beside a choice of an object or null.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullableSchemas implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        List<SchemaType> types = schema.getType();
        List<Object> values = schema.getEnumeration();
        if (types != null && types.contains(SchemaType.NULL) && values != null && !values.contains(null)) {
            List<Object> withNull = new ArrayList<>(values);
            withNull.add(null);
            schema.setEnumeration(withNull);
        }
        if (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(NullableSchemas::isNull)) {
            schema.setType(null);
        }
        return schema;
    }

    private static boolean isNull(Schema choice) {
        return List.of(SchemaType.NULL).equals(choice.getType());
    }
}
