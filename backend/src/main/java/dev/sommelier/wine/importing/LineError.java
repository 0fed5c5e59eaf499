package dev.sommelier.wine.importing;

/**
 * An error in an import file.
 *
 * @param line   counted from 1, the header included; 0 when the file as a whole is meant
 * @param column the column, or null when the line as a whole is meant
 */
public record LineError(long line, String column, String message) {

    @Override
    public String toString() {
        if (line == 0) {
            return message;
        }
        return "line " + line + (column == null ? "" : ", " + column) + ": " + message;
    }
}
