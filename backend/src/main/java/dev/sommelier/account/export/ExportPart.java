package dev.sommelier.account.export;

import dev.sommelier.account.Caller;
import java.util.Map;

/** Port through which other packages add their data to the export of an account. */
public interface ExportPart {

    /**
     * Fields of the document by name, as values that Jackson can write. A {@link java.util.stream.Stream} becomes a
     * list that is written row by row. Called in the one transaction that reads the whole document, and only reads.
     */
    Map<String, Object> of(Caller caller);
}
