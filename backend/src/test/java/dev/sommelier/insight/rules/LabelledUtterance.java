package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.sommelier.InMemoryWineCatalogue;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row of {@code insight/utterances.csv}: what somebody says in a session, and what is to be learned from it. Lines
 * of a session are parted by {@code //}; codes of wines in brackets are what the sommelier shows, with its words behind a
 * colon. Expected are {@code +wine code}, {@code -wine code}, {@code +trait=code+code,trait=code}, {@code event text},
 * {@code food text} and {@code constraint text}.
 *
 * @param tuned whether the rules were written with a look at it; the others were written before the rules
 */
public record LabelledUtterance(boolean tuned, Language language, String session, Set<String> expected) {

    private static final InMemoryWineCatalogue CATALOGUE = new InMemoryWineCatalogue();

    public static List<LabelledUtterance> all() {
        return CsvFile.read("insight/utterances.csv").stream().map(LabelledUtterance::of).toList();
    }

    private static LabelledUtterance of(CsvRow row) {
        Set<String> expected = Arrays.stream(row.getField("expected").split(";")).map(String::strip)
                .filter(one -> !one.isEmpty()).map(LabelledUtterance::sorted).collect(Collectors.toCollection(TreeSet::new));
        return new LabelledUtterance(Boolean.parseBoolean(row.getField("tuned")),
                Language.valueOf(row.getField("language").toUpperCase(Locale.ROOT)), row.getField("session"), expected);
    }

    private static String sorted(String expected) {
        if (!expected.contains("=")) {
            return expected;
        }
        return expected.charAt(0) + Arrays.stream(expected.substring(1).split(",")).map(trait -> {
            String[] parts = trait.split("=");
            return parts[0] + "=" + String.join("+", new TreeSet<>(List.of(parts[1].split("\\+"))));
        }).sorted().collect(Collectors.joining(","));
    }

    public ClosedSession closed() {
        List<ClosedSession.Line> lines = new ArrayList<>();
        for (String line : session.split(" // ")) {
            boolean shows = line.startsWith("[");
            String said = shows ? line.substring(1, line.length() - 1) : line;
            String[] parts = shows ? said.split(": ", 2) : new String[] {""};
            List<UUID> wines = !shows ? List.of() : Arrays.stream(parts[0].split(" ")).filter(code -> !code.isEmpty())
                    .map(code -> CATALOGUE.wine(code).id()).toList();
            String text = shows ? parts.length > 1 ? parts[1] : "" : said;
            lines.add(new ClosedSession.Line(
                    new UUID(1, lines.size()), shows ? Role.ASSISTANT : Role.USER, text, wines, Instant.EPOCH));
        }
        return new ClosedSession(new UUID(2, 2), new UUID(3, 3), language, ZoneOffset.UTC, Instant.EPOCH, lines);
    }

    public static String written(Insight finding) {
        return switch (finding.kind()) {
            case EVENT, FOOD, CONSTRAINT -> finding.kind().code() + " " + finding.text();
            default -> (finding.kind() == InsightKind.LIKED_WINE ? "+" : "-")
                    + (finding.wineId() == null ? written(finding.style()) : "wine " + code(finding.wineId()));
        };
    }

    public static String kind(String written) {
        return switch (written.charAt(0)) {
            case '+' -> InsightKind.LIKED_WINE.code();
            case '-' -> InsightKind.DISLIKED_WINE.code();
            default -> written.substring(0, written.indexOf(' '));
        };
    }

    public static String written(Style style) {
        return style.traits().entrySet().stream().map(LabelledUtterance::written).sorted().collect(Collectors.joining(","));
    }

    private static String written(Map.Entry<Trait, Set<String>> trait) {
        return trait.getKey().code() + "=" + String.join("+", new TreeSet<>(trait.getValue()));
    }

    private static String code(UUID id) {
        List<Wine> wines = CATALOGUE.byIds(List.of(id));
        return wines.get(0).code();
    }
}
