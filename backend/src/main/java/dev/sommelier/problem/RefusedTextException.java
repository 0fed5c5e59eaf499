package dev.sommelier.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A string in a body holds what no text holds. */
class RefusedTextException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    RefusedTextException(JsonParser parser, String message) {
        super(parser, message);
    }
}
