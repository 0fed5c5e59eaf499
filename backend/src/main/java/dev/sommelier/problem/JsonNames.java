package dev.sommelier.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Translates a JSON failure into the refused field, as the caller wrote it, and a reason without class names. */
final class JsonNames {

    private static final PropertyNamingStrategies.NamingBase SNAKE_CASE =
            (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE;

    private JsonNames() {
    }

    static String ofPath(String javaName) {
        return SNAKE_CASE.translate(javaName);
    }

    /** The refused field; null when the JSON itself is malformed. */
    static List<Problem.FieldError> errors(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return null;
        }
        String field = mapping.getPath().get(mapping.getPath().size() - 1).getFieldName();
        return field == null ? null : List.of(new Problem.FieldError(field, reason(mapping)));
    }

    private static String reason(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (failure instanceof InvalidFormatException) {
            return "has the wrong form";
        }
        if (failure instanceof MismatchedInputException) {
            return "has the wrong type";
        }
        return failure instanceof StrictJson.RefusedTextException ? failure.getOriginalMessage() : "cannot be read";
    }
}
