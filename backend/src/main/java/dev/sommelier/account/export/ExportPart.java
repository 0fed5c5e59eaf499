package dev.sommelier.account.export;

import dev.sommelier.account.Caller;
import java.util.Map;

/** The port through which a package adds what it keeps of an account to the export. */
public interface ExportPart {

    /**
     * The fields of the document by their names, as values that JSON can show. A {@link java.util.stream.Stream} becomes a
     * list that is written row by row. Called in the one transaction that reads the whole document, and only reads.
     */
    Map<String, Object> of(Caller caller);
}
