package dev.sommelier.insight.rules.collected;

import dev.sommelier.classpath.CsvFile;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which foods a wider one, or a diet, already leaves out ({@code food-groups.csv}): prawns of seafood, pork of halal. */
final class FoodGroups {

    static final String VEGAN = "demand:vegan";

    private static final Map<String, Set<String>> MEMBERS = CsvFile.read("insight/food-groups.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("group"), row -> Set.copyOf(row.list("members"))));

    private FoodGroups() {
    }

    /** Whether whoever leaves out the one leaves out the other, as codes of foods and demands. */
    static boolean covers(String group, String code) {
        Function<String, String> plain = one -> one.split(":")[0];
        return group != null && code != null && (group.equals(code)
                || MEMBERS.getOrDefault(group, Set.of()).contains(plain.apply(code)));
    }
}
