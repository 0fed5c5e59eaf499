package dev.sommelier.wine.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of an import file: the column of each cell. */
record WineHeader(List<WineColumn> columns) {

    /** Reads the header and adds its errors to the list. */
    static WineHeader of(List<String> names, List<LineError> errors) {
        List<WineColumn> columns = new ArrayList<>();
        for (String name : names) {
            String header = name.strip().toLowerCase(Locale.ROOT);
            WineColumn column = WineColumn.of(header).orElse(null);
            if (column == null) {
                // Refused rather than skipped: a misspelt optional column would silently become its default.
                errors.add(new LineError(1, null, "unknown column \"" + CellText.shortened(name.strip()) + "\""));
            } else if (columns.contains(column)) {
                errors.add(new LineError(1, header, "the column stands twice"));
            }
            columns.add(column);
        }
        for (WineColumn column : WineColumn.values()) {
            if (column.required() && !columns.contains(column)) {
                errors.add(new LineError(1, column.header(), "the column is missing"));
            }
        }
        if (!columns.contains(WineColumn.NAME_EN) && !columns.contains(WineColumn.NAME_RU)) {
            errors.add(new LineError(1, null, "one of the columns name_en and name_ru is needed"));
        }
        return new WineHeader(columns);
    }

    int size() {
        return columns.size();
    }

    Map<WineColumn, String> cells(List<String> fields) {
        Map<WineColumn, String> cells = new EnumMap<>(WineColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), fields.get(i));
        }
        return cells;
    }
}
