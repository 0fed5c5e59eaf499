package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.dialogue.ShownList;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the bottles spoken of cost together, by the usual prices and by the limit that was named. */
final class TotalPrice {

    private final Templates templates;
    private final Prices prices;

    TotalPrice(Templates templates, Prices prices) {
        this.templates = templates;
        this.prices = prices;
    }

    String of(Situation situation) {
        Language language = situation.language();
        FollowUp asked = situation.understood().followUp();
        List<Wine> wines = asked.wines();
        int said = count(situation);
        boolean oneOfEach = said == 0;
        BigDecimal least = oneOfEach ? sum(wines, true) : edge(wines, true).multiply(BigDecimal.valueOf(said));
        BigDecimal most = oneOfEach ? sum(wines, false) : edge(wines, false).multiply(BigDecimal.valueOf(said));
        int count = oneOfEach ? wines.size() : said;
        Map<String, String> values = Map.of("count", String.valueOf(count), "bottles", Bottles.counted(count, language),
                "least", prices.euro(least, language), "most", prices.euro(most, language));
        Budget budget = asked.list().wish().budget();
        boolean limited = budget != null && budget.said() && budget.max() != null && !oneOfEach;
        String total = templates.say("shown.total", language, situation.seed(), values);
        return !limited ? total : total + " " + templates.say("shown.total_limit", language, situation.seed(), Map.of(
                "limit", prices.amount(budget.max(), budget.currency(), language),
                "sum", prices.amount(budget.max().multiply(BigDecimal.valueOf(said)), budget.currency(), language)));
    }

    /** The number of bottles named last, in this message or before; 0 when there was none. */
    private static int count(Situation situation) {
        List<ShownList> lists = new ArrayList<>(situation.understood().dialogue().lists());
        Collections.reverse(lists);
        return Stream.concat(Stream.of(situation.understood().reading().text()), lists.stream().map(ShownList::request))
                .mapToInt(Bottles::named).filter(number -> number > 0).findFirst().orElse(0);
    }

    private static BigDecimal edge(List<Wine> wines, boolean least) {
        Comparator<Wine> order = least ? Comparator.comparing(Wine::priceMin) : Comparator.comparing(Wine::priceMax).reversed();
        Wine wine = wines.stream().min(order).orElseThrow();
        return least ? wine.priceMin() : wine.priceMax();
    }

    private static BigDecimal sum(List<Wine> wines, boolean least) {
        return wines.stream().map(wine -> least ? wine.priceMin() : wine.priceMax()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
