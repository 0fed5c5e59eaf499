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
 * Scores wines by a {@link Taste}, with the weights of {@link RankingWeights}. Lives for one reply and caches scores,
 * because sorting asks for each wine many times.
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

    /** Reads the liked and disliked wines from the catalogue. */
    public static TasteScorer of(Taste taste, WineCatalogue catalogue) {
        return taste.equals(Taste.NONE) ? NONE : new TasteScorer(taste, taste.dislikedStyles(),
                lookedUp(taste.likedWines(), catalogue), lookedUp(taste.dislikedWines(), catalogue));
    }

    /** Sorted, so that the same taste always gives the same scores. */
    private static List<Wine> lookedUp(Collection<UUID> ids, WineCatalogue catalogue) {
        List<Wine> wines = new ArrayList<>(catalogue.byIds(List.copyOf(new TreeSet<>(ids))));
        wines.sort(Comparator.comparing(Wine::code).thenComparing(Wine::id));
        return List.copyOf(wines);
    }

    /** The same taste in view of a request: disliked styles that are asked for expressly no longer count. */
    public TasteScorer asked(WineRequest request) {
        List<Style> left = dislikedStyles.stream().filter(style -> !style.isAskedFor(request)).toList();
        return left.size() == dislikedStyles.size() ? this : new TasteScorer(taste, left, liked, disliked);
    }

    /** Positive for wines the person should like, negative for those they should not; 0 without an opinion. */
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

    /** Orders by score, the highest first. */
    public Comparator<Wine> bestFirst() {
        return Comparator.comparingDouble(this::score).reversed();
    }

    /** Whether the score is so low that other wines come first. */
    public boolean avoids(Wine wine) {
        return score(wine) <= RankingWeights.AVOIDED;
    }

    /** Whether the person has an opinion of the wine, so that it is not new to them. */
    public boolean knows(Wine wine) {
        return taste.likedWines().contains(wine.id()) || dislikes(wine);
    }

    /** Whether the person disliked the wine; it is then recommended only by name. */
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

    /** The liked wine most similar to this one, if any is similar. */
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
