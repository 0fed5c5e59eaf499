package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A {@link Taste} with the wines it speaks of, so that it can judge others. It weighs as {@link RankingWeights} says. Lives
 * for one reply: it keeps what it has judged, because putting wines in order asks for each of them again and again.
 */
public final class TasteScorer {

    public static final TasteScorer NONE = new TasteScorer(Taste.NONE, List.of(), List.of(), List.of());

    private final Taste taste;
    private final List<Style> dislikedStyles;
    private final List<Wine> liked;
    private final List<Wine> disliked;
    private final Map<Wine, Double> scores = new ConcurrentHashMap<>();

    private TasteScorer(Taste taste, List<Style> dislikedStyles, List<Wine> liked, List<Wine> disliked) {
        this.taste = taste;
        this.dislikedStyles = dislikedStyles;
        this.liked = liked;
        this.disliked = disliked;
    }

    public static TasteScorer of(Taste taste, WineCatalogue catalogue) {
        return taste.equals(Taste.NONE) ? NONE : new TasteScorer(taste, taste.dislikedStyles(),
                lookedUp(taste.likedWines(), catalogue), lookedUp(taste.dislikedWines(), catalogue));
    }

    /** In one order, so that the same taste always judges the same. */
    private static List<Wine> lookedUp(Collection<UUID> ids, WineCatalogue catalogue) {
        List<Wine> wines = new ArrayList<>(catalogue.byIds(List.copyOf(new TreeSet<>(ids))));
        wines.sort(Comparator.comparing(Wine::code).thenComparing(Wine::id));
        return List.copyOf(wines);
    }

    /** The same palate before this request: a disliked style that is asked for by name is no fault today. */
    public TasteScorer asked(WineRequest request) {
        List<Style> left = dislikedStyles.stream().filter(style -> !style.isAskedFor(request)).toList();
        return left.size() == dislikedStyles.size() ? this : new TasteScorer(taste, left, liked, disliked);
    }

    /** Above 0 the more the wine is to this taste, below 0 the less. */
    double score(Wine wine) {
        return hasNoOpinion() ? 0 : scores.computeIfAbsent(wine, this::judged);
    }

    private boolean hasNoOpinion() {
        return liked.isEmpty() && disliked.isEmpty() && taste.likedStyles().isEmpty() && dislikedStyles.isEmpty();
    }

    private double judged(Wine wine) {
        double likes = (has(taste.likedStyles(), wine) ? RankingWeights.LIKED_STYLE : 0)
                + RankingWeights.LIKED_SIMILAR * closest(liked, wine);
        double dislikes = (has(dislikedStyles, wine) ? RankingWeights.DISLIKED_STYLE : 0)
                + RankingWeights.DISLIKED_SIMILAR * closest(disliked, wine);
        return likes + dislikes;
    }

    /** The order of this taste; wines it has no opinion of are equal. */
    public Comparator<Wine> bestFirst() {
        return Comparator.comparingDouble(this::score).reversed();
    }

    /** Whether the wine is so little to this taste that others come first. */
    public boolean avoids(Wine wine) {
        return score(wine) <= RankingWeights.AVOIDED;
    }

    /** Whether the person has an opinion of this very wine, so that it is nothing new to them. */
    public boolean knows(Wine wine) {
        return taste.likedWines().contains(wine.id()) || dislikes(wine);
    }

    /** Whether it is a wine the person did not like: it comes up only by name. */
    public boolean dislikes(Wine wine) {
        return taste.dislikedWines().contains(wine.id());
    }

    /** Ids of the wines {@link #knows} is true for, as text. */
    Set<String> known() {
        Set<String> known = new HashSet<>();
        taste.likedWines().forEach(id -> known.add(id.toString()));
        taste.dislikedWines().forEach(id -> known.add(id.toString()));
        return known;
    }

    /** The liked wine in whose direction this one goes, if there is any. */
    public Optional<Wine> model(Wine wine) {
        return liked.stream().filter(model -> !model.id().equals(wine.id()) && WineSimilarity.isSimilar(wine, model))
                .min(Comparator.comparingInt(model -> WineSimilarity.distance(wine, model)));
    }

    private static boolean has(List<Style> styles, Wine wine) {
        return styles.stream().anyMatch(style -> style.describes(wine));
    }

    private static double closest(List<Wine> models, Wine wine) {
        return models.stream().mapToDouble(model -> WineSimilarity.closeness(wine, model)).max().orElse(0);
    }
}
