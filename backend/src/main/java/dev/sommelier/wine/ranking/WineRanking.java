package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks wines for a request, with diversity among the best. Deterministic. */
public final class WineRanking {

    /** A trait a wine may share with one already chosen, and its penalty. */
    private record Common(String name, int cost) {
    }

    private record Scored(Wine wine, double score, List<Common> traits) {
    }

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score).reversed()
            .thenComparing(scored -> scored.wine().code()).thenComparing(scored -> scored.wine().id());

    private final Pairings pairings;

    public WineRanking(Pairings pairings) {
        this.pairings = pairings;
    }

    /**
     * @param wines  those that fulfil the request: nothing is filtered here
     * @param scorer as it is before this request
     * @return at most {@code limit}, the best first; each after the first loses points for what it shares with those before
     */
    public List<Wine> rank(List<Wine> wines, WineRequest request, TasteScorer scorer, int limit) {
        TasteScorer today = scorer.asked(request);
        List<Scored> left = new ArrayList<>();
        for (Wine wine : wines) {
            left.add(new Scored(wine, score(wine, request, today), traits(wine)));
        }
        left.sort(BEST_FIRST);
        return diversified(left, limit);
    }

    /** @param scorer as it is before this request */
    double score(Wine wine, WineRequest request, TasteScorer scorer) {
        double dishes = request.dishes().stream().mapToInt(dish -> pairings.score(wine, dish)).average().orElse(0);
        int occasions = shared(wine.occasions(), request.occasions()) > 0 ? RankingWeights.OCCASION : 0;
        int aromas = Math.min(shared(wine.aromas(), request.aromas()), RankingWeights.MAX_AROMAS);
        double match = request.dishes().isEmpty() ? scorer.score(wine) : moved(dishes, scorer.score(wine));
        return match + occasions + aromas * RankingWeights.AROMA;
    }

    /** Adjusts a pairing score by taste: wines that suit a dish keep a positive score, others are never raised. */
    private static double moved(double dishes, double taste) {
        return dishes > 0 ? Math.max(dishes + taste, Math.min(dishes, RankingWeights.SUITING))
                : dishes + Math.min(taste, 0);
    }

    private static int shared(Collection<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    /** Greedy selection: takes the best wine each time, with penalties for traits of those taken. */
    private static List<Wine> diversified(List<Scored> sorted, int limit) {
        List<Scored> left = new ArrayList<>(sorted);
        List<Wine> chosen = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            int best = 0;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size() && left.get(i).score() > bestScore; i++) {
                double score = left.get(i).score() - sameness(left.get(i), taken);
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
            Scored next = left.remove(best);
            chosen.add(next.wine());
            next.traits().forEach(trait -> taken.merge(trait.name(), 1, Integer::sum));
        }
        return chosen;
    }

    /** Called for every pair of a long list, so it allocates nothing. */
    private static int sameness(Scored scored, Map<String, Integer> taken) {
        int sum = 0;
        for (Common trait : scored.traits()) {
            sum += trait.cost() * taken.getOrDefault(trait.name(), 0);
        }
        return sum;
    }

    private static List<Common> traits(Wine wine) {
        String grape = wine.grapes().isEmpty() ? "" : wine.grapes().get(0);
        return List.of(
                new Common("grape:" + grape, grape.isEmpty() ? 0 : RankingWeights.SAME_GRAPE),
                new Common("country:" + wine.country(), RankingWeights.SAME_COUNTRY),
                new Common("region:" + wine.region(), RankingWeights.SAME_REGION));
    }
}
