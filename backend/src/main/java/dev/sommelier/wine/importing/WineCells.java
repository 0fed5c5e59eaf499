package dev.sommelier.wine.importing;

import dev.sommelier.text.EnumCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the cells of one row. An empty cell gives the default; a bad one adds an error and gives the default, so that
 * all errors of the row are found.
 */
final class WineCells {

    private static final int MAX_VALUES = 30;
    private static final BigDecimal STRONGEST = BigDecimal.valueOf(25);
    private static final Set<String> YES = Set.of("true", "yes", "1", "да");
    private static final Set<String> NO = Set.of("false", "no", "0", "нет");

    private final long line;
    private final Map<WineColumn, String> cells;
    private final List<LineError> errors;

    WineCells(long line, Map<WineColumn, String> cells, List<LineError> errors) {
        this.line = line;
        this.cells = cells;
        this.errors = errors;
    }

    void refuse(WineColumn column, String message) {
        errors.add(new LineError(line, column.header(), message));
    }

    /** The text of a cell, null when it is empty; a required cell that is empty is an error. */
    String text(WineColumn column, int maxLength) {
        String text = CellText.clean(cells.get(column));
        if (text.isEmpty()) {
            if (column.required()) {
                refuse(column, "is empty");
            }
            return null;
        }
        String refusal = CellText.refusal(text, maxLength);
        if (refusal != null) {
            refuse(column, refusal);
            return null;
        }
        return text;
    }

    /** The values of a cell between {@code |}, each once, in their order. */
    List<String> list(WineColumn column, int maxLength) {
        String cell = CellText.clean(cells.get(column));
        Set<String> values = new LinkedHashSet<>();
        for (String part : cell.split("\\|")) {
            String value = part.strip();
            String refusal = CellText.refusal(value, maxLength);
            if (refusal != null) {
                refuse(column, refusal);
            } else if (!value.isEmpty()) {
                values.add(value);
            }
        }
        if (values.size() > MAX_VALUES) {
            refuse(column, "has more than " + MAX_VALUES + " values");
        }
        return new ArrayList<>(values);
    }

    Integer number(WineColumn column, int min, int max, Integer otherwise) {
        String text = text(column, 20);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        refuse(column, "\"" + CellText.shortened(text) + "\" is not a whole number from " + min + " to " + max);
        return otherwise;
    }

    /** An amount of money, with a decimal point or comma. */
    BigDecimal price(WineColumn column) {
        return decimal(column, "\\d{1,7}([.,]\\d{1,2})?", null, "a price such as 12.50");
    }

    /** Alcohol in percent by volume, with a decimal point or comma. */
    BigDecimal strength(WineColumn column) {
        return decimal(column, "\\d{1,2}([.,]\\d)?", STRONGEST, "a strength from 0 to 25 such as 12.5");
    }

    private BigDecimal decimal(WineColumn column, String pattern, BigDecimal max, String wanted) {
        String text = text(column, 20);
        if (text == null) {
            return null;
        }
        BigDecimal number = text.matches(pattern) ? new BigDecimal(text.replace(',', '.')) : null;
        if (number == null || max != null && number.compareTo(max) > 0) {
            refuse(column, "\"" + CellText.shortened(text) + "\" is not " + wanted);
            return null;
        }
        return number;
    }

    boolean flag(WineColumn column) {
        String text = text(column, 20);
        String value = text == null ? "false" : text.toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            refuse(column, "\"" + CellText.shortened(text) + "\" is neither true nor false");
        }
        return YES.contains(value);
    }

    <E extends Enum<E>> E choice(WineColumn column, Class<E> type, E otherwise) {
        String text = text(column, 20);
        if (text == null) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text.replace('-', '_').replace(' ', '_'))) {
                return value;
            }
        }
        refuse(column, "\"" + CellText.shortened(text) + "\" is none of " + Stream.of(type.getEnumConstants())
                .map(EnumCode::of).collect(Collectors.joining(", ")));
        return otherwise;
    }
}
