package dev.sommelier.sommelier.evaluation;

import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.evaluation.RoundCase.Cards;
import dev.sommelier.sommelier.evaluation.RoundCase.Fields;
import dev.sommelier.sommelier.evaluation.RoundCase.Turn;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares an answer with what a {@link Turn} expects and names each difference. */
final class TurnCheck {

    /** Prices were converted by hand in the cases, and bands have no exact middle. */
    private static final double PRICE_TOLERANCE = 1.06;
    private static final List<String> NOT_UNDERSTOOD = List.of("did not catch", "не разобрал", "не понял", "не расслыш");

    private final Turn turn;
    private final HouseChat.Reply reply;
    private final List<List<Wine>> lists;
    private final String text;
    private final List<String> problems = new ArrayList<>();

    private TurnCheck(Turn turn, HouseChat.Reply reply, List<List<Wine>> lists) {
        this.turn = turn;
        this.reply = reply;
        this.lists = lists;
        this.text = Stream.concat(Stream.of(reply.text()), reply.picks().stream().map(Pick::reason).filter(Objects::nonNull))
                .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }

    /**
     * @param lists the lists of wines shown before this turn, in order
     * @return empty when the answer is as expected
     */
    static List<String> problems(Turn turn, HouseChat.Reply reply, List<List<Wine>> lists) {
        TurnCheck check = new TurnCheck(turn, reply, lists);
        check.cards();
        check.words();
        check.focus();
        check.comparison();
        return check.problems;
    }

    private void cards() {
        if (turn.cards() == Cards.NONE && !reply.wines().isEmpty()) {
            problems.add("shows wines");
        }
        if (turn.cards() == Cards.SOME && reply.wines().isEmpty()) {
            problems.add("shows no wines");
        }
        for (Wine wine : reply.wines()) {
            differences(wine, turn.each()).forEach(field -> problems.add(name(wine) + ": wrong " + field));
            Fields none = turn.none();
            if (none != null) {
                forbidden(wine, none).forEach(field -> problems.add(name(wine) + ": unwanted " + field));
            }
        }
    }

    private static List<String> differences(Wine wine, Fields wanted) {
        if (wanted == null) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        require(wrong, "colour", wanted.colour() == null || wanted.colour().contains(code(wine.colour())));
        require(wrong, "kind", wanted.kind() == null || wanted.kind().contains(code(wine.kind())));
        require(wrong, "sweetness", wanted.sweetness() == null || sweetness(wanted.sweetness()).contains(code(wine.sweetness())));
        require(wrong, "country", wanted.country() == null || wanted.country().contains(wine.country()));
        require(wrong, "grape", wanted.grape() == null || wanted.grape().stream().anyMatch(grape -> isOf(wine, grape)));
        require(wrong, "price", wanted.priceMax() == null || price(wine) <= wanted.priceMax().doubleValue() * PRICE_TOLERANCE);
        require(wrong, "price", wanted.priceMin() == null
                || wine.priceMax().doubleValue() * PRICE_TOLERANCE >= wanted.priceMin().doubleValue());
        require(wrong, "body", wanted.bodyMax() == null || wine.body() <= wanted.bodyMax());
        require(wrong, "body", wanted.bodyMin() == null || wine.body() >= wanted.bodyMin());
        require(wrong, "tannin", wanted.tanninMax() == null || wine.tannin() <= wanted.tanninMax());
        require(wrong, "acidity", wanted.acidityMin() == null || wine.acidity() >= wanted.acidityMin());
        require(wrong, "alcohol", wanted.alcoholFree() == null || wine.alcoholFree() == wanted.alcoholFree());
        return wrong;
    }

    private static List<String> forbidden(Wine wine, Fields none) {
        List<String> met = new ArrayList<>();
        require(met, "colour", none.colour() == null || !none.colour().contains(code(wine.colour())));
        require(met, "kind", none.kind() == null || !none.kind().contains(code(wine.kind())));
        require(met, "sweetness", none.sweetness() == null || !sweetness(none.sweetness()).contains(code(wine.sweetness())));
        require(met, "country", none.country() == null || !none.country().contains(wine.country()));
        require(met, "grape", none.grape() == null || none.grape().stream().noneMatch(grape -> isOf(wine, grape)));
        return met;
    }

    private static void require(List<String> problems, String field, boolean holds) {
        if (!holds) {
            problems.add(field);
        }
    }

    private static List<String> sweetness(List<String> written) {
        return written.stream().map(word -> word.equals("off_dry") ? "semi_dry" : word).toList();
    }

    /** Names count without their accents: "Albarino" means Albariño. */
    private static boolean isOf(Wine wine, String grape) {
        String wanted = plain(grape);
        return Stream.concat(Stream.of(wine.name(Language.EN)),
                        wine.grapes().stream().map(code -> HouseChat.VOCABULARY.word(Term.GRAPE, code, Language.EN)))
                .map(TurnCheck::plain)
                .anyMatch(name -> name.contains(wanted) || wanted.contains(name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private void words() {
        if (turn.says() != null) {
            turn.says().stream()
                    .filter(entry -> Arrays.stream(entry.toLowerCase(Locale.ROOT).split("\\|")).noneMatch(text::contains))
                    .forEach(entry -> problems.add("does not say " + entry));
        }
        if (turn.notSays() != null) {
            turn.notSays().stream().filter(entry -> text.contains(entry.toLowerCase(Locale.ROOT)))
                    .forEach(entry -> problems.add("says " + entry));
        }
        if (!turn.act().equals("out") && NOT_UNDERSTOOD.stream().anyMatch(text::contains)) {
            problems.add("does not understand");
        }
    }

    private void focus() {
        if (turn.focus() == null || lists.isEmpty()) {
            return;
        }
        for (Wine wine : focused()) {
            boolean named = Arrays.stream(Language.values())
                    .anyMatch(language -> text.contains(wine.name(language).toLowerCase(Locale.ROOT)));
            if (!named && !reply.wines().contains(wine)) {
                problems.add("does not name " + name(wine));
            }
        }
    }

    private List<Wine> focused() {
        List<Wine> latest = lists.get(lists.size() - 1);
        if (turn.focus().equals("all")) {
            return latest;
        }
        String[] parts = turn.focus().split("\\.");
        int list = parts[0].equals("last") ? lists.size() : Integer.parseInt(parts[0]);
        int wine = Integer.parseInt(parts[1]);
        boolean shown = list <= lists.size() && wine <= lists.get(list - 1).size();
        return shown ? List.of(lists.get(list - 1).get(wine - 1)) : List.of();
    }

    private void comparison() {
        if (turn.thanLast() == null || lists.isEmpty() || reply.wines().isEmpty()) {
            return;
        }
        turn.thanLast().forEach((field, direction) -> {
            double before = average(lists.get(lists.size() - 1), field);
            double now = average(reply.wines(), field);
            if (direction.equals("less") ? now >= before : now <= before) {
                problems.add(field + " is not " + direction);
            }
        });
    }

    private static double average(List<Wine> wines, String field) {
        ToDoubleFunction<Wine> value = switch (field) {
            case "price" -> TurnCheck::price;
            case "body" -> Wine::body;
            case "tannin" -> Wine::tannin;
            case "acidity" -> Wine::acidity;
            case "sweetness" -> wine -> wine.sweetness().ordinal();
            default -> throw new IllegalArgumentException(field);
        };
        return wines.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double price(Wine wine) {
        return wine.priceMin().add(wine.priceMax()).divide(BigDecimal.valueOf(2)).doubleValue();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Wine wine) {
        return wine.name(Language.EN);
    }
}
