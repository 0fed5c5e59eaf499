package dev.sommelier.insight.rules.collected;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Whether an insight of a chat says nothing beside another. */
final class Redundancy {

    private Redundancy() {
    }

    static boolean isSaidBy(Insight one, Insight other) {
        return isPart(one, other) || isToldBy(one, other) || isWithin(one, other) || isMember(one, other);
    }

    /** Whether a limit says nothing beside a wider one: "never sweet" beside "never sweet or off-dry". */
    static boolean isCovered(Insight one, Insight other) {
        return one.kind() == InsightKind.CONSTRAINT && other.kind() == InsightKind.CONSTRAINT && one.holds() && other.holds()
                && !one.style().isEmpty() && one.style().traits().size() == 1 && !one.style().equals(other.style())
                && Objects.equals(one.detail().holder(), other.detail().holder())
                && other.style().traits().size() == 1 && one.style().traits().entrySet().stream().allMatch(trait ->
                other.style().traits().getOrDefault(trait.getKey(), Set.of()).containsAll(trait.getValue()));
    }

    /** Whether the speaker's constraint only follows from somebody else's allergy: "she's allergic to shellfish, so no prawns". */
    private static boolean isToldBy(Insight one, Insight other) {
        boolean leftOut = one.kind() == InsightKind.CONSTRAINT && one.detail().code() != null && one.detail().constraint() != null
                && one.detail().constraint().is(Constraint.Type.OTHER) && !one.detail().code().startsWith("demand:");
        boolean mentioned = one.kind() == InsightKind.FOOD && one.confidence() < Confidence.EATEN
                && other.detail().constraint() != null && other.detail().constraint().is(Constraint.Type.ALLERGY);
        return one != other && (leftOut || mentioned) && other.kind() == InsightKind.CONSTRAINT && other.holds() && one.holds()
                && one.messageId().equals(other.messageId()) && (one.isOwn() && !other.isOwn()
                || Objects.equals(one.detail().holder(), other.detail().holder()))
                && FoodGroups.covers(other.detail().constraint().is(Constraint.Type.VEGAN) ? FoodGroups.VEGAN : other.detail().code(),
                one.detail().code());
    }

    /** Whether a group stands beside one food of it, or a forbidden food beside its forbidden group: "sardines, best fish there is". */
    private static boolean isMember(Insight one, Insight other) {
        if (one == other || !one.messageId().equals(other.messageId()) || !one.holds() || !other.holds()
                || one.detail().code() == null || one.detail().code().equals(other.detail().code())) {
            return false;
        }
        boolean foods = one.kind() == InsightKind.FOOD && other.kind() == InsightKind.FOOD
                && FoodGroups.covers(one.detail().code(), other.detail().code());
        boolean forbidden = one.kind() == InsightKind.CONSTRAINT && other.kind() == InsightKind.CONSTRAINT
                && one.detail().constraint() != null && one.detail().constraint().equals(other.detail().constraint())
                && !one.detail().code().startsWith("demand:")
                && Objects.equals(one.detail().holder(), other.detail().holder())
                && FoodGroups.covers(other.detail().code(), one.detail().code());
        return foods || forbidden;
    }

    /** Whether a dish is named more fully by another: "risotto" by "risotto with mushrooms". */
    private static boolean isWithin(Insight one, Insight other) {
        return one != other && one.kind() == InsightKind.FOOD && other.kind() == InsightKind.FOOD
                && other.text().length() > one.text().length() && !one.text().contains(" ")
                && List.of(other.text().split(" ")).contains(one.text());
    }

    /** Whether an opinion is part of a more exact one: «Испания — другое дело, испанские красные люблю». */
    private static boolean isPart(Insight one, Insight other) {
        return one.kind().isOfWine() && one.kind() == other.kind() && one.holds() && other.holds()
                && Objects.equals(one.detail().holder(), other.detail().holder()) && one.messageId().equals(other.messageId()) && one.wineId() == null && !one.style().isEmpty()
                && other.style().traits().size() > one.style().traits().size()
                && other.style().traits().entrySet().containsAll(one.style().traits().entrySet());
    }

    /** Which foods a wider one, or a diet, already leaves out ({@code food-groups.csv}): prawns of seafood, pork of halal. */
    private static final class FoodGroups {

        static final String VEGAN = "demand:vegan";

        private static final Map<String, Set<String>> MEMBERS = CsvFile.byKey("insight/food-groups.csv",
                "group", row -> Set.copyOf(row.list("members")));

        private FoodGroups() {
        }

        /** Whether leaving out {@code group} includes leaving out {@code code}; both are codes of foods or demands. */
        static boolean covers(String group, String code) {
            Function<String, String> plain = one -> one.split(":")[0];
            return group != null && code != null && (group.equals(code)
                    || MEMBERS.getOrDefault(group, Set.of()).contains(plain.apply(code)));
        }
    }
}
