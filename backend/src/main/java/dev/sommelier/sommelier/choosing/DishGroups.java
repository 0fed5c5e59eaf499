package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expands general codes into the catalogue's: "fish" is white fish, salmon and tuna. */
@Singleton
public final class DishGroups {

    private final Map<String, List<String>> groups = new HashMap<>();

    public DishGroups() {
        read("sommelier/wording/dishes.csv", "dishes");
        read("sommelier/wording/occasions.csv", "occasions");
    }

    private void read(String file, String column) {
        for (CsvRow row : CsvFile.read(file)) {
            if (!row.getField(column).isEmpty()) {
                groups.put(row.getField("code"), row.list(column));
            }
        }
    }

    public Set<String> expand(Collection<String> codes) {
        Set<String> open = new LinkedHashSet<>();
        codes.forEach(code -> open.addAll(groups.getOrDefault(code, List.of(code))));
        return open;
    }
}
