package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds to a region those that lie in it: Napa lies in California. */
final class RegionGroups {

    private final Map<String, List<String>> groups = CsvFile.read("sommelier/choosing/region-groups.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("region"), row -> row.list("holds")));

    Set<String> expand(Collection<String> codes) {
        Set<String> open = new LinkedHashSet<>(codes);
        codes.forEach(code -> open.addAll(groups.getOrDefault(code, List.of())));
        return open;
    }
}
