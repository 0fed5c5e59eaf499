package dev.sommelier.insight.profile;

import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Taste;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Rating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wines and styles a person likes and dislikes at present, the latest first. Of several statements about one wine or
 * style the last one counts; a rating replaces every statement about its wine.
 */
public record Opinions(List<Insight> liked, List<Insight> disliked) {

    /** From this confidence on an insight is used; below it is only shown, for the person to keep or delete. */
    public static final double SURE_ENOUGH = 0.5;

    private static final double CERTAIN = 1;

    /**
     * @param said    of chats, the latest first
     * @param ratings the latest first
     */
    public static Opinions of(List<Insight> said, List<RatedWine> ratings, KnownWines wines) {
        Set<UUID> rated = ratings.stream().map(RatedWine::wineId).collect(Collectors.toSet());
        Stream<Insight> byRating = ratings.stream()
                .flatMap(rating -> wines.nameOf(rating.wineId()).map(name -> insight(rating, name)).stream());
        Stream<Insight> byWord = said.stream()
                .filter(insight -> insight.kind().isOfWine() && insight.isOwn() && isSure(insight))
                .filter(insight -> insight.wineId() == null || !rated.contains(insight.wineId()));
        return standing(Stream.concat(byRating, byWord));
    }

    /** The same of other people, by word. */
    public static Opinions ofOthers(List<Insight> said, Set<String> holders) {
        return standing(said.stream().filter(insight -> insight.kind().isOfWine() && isSure(insight)
                && holders.contains(insight.detail().holder())));
    }

    /** Of several statements about one subject the latest. */
    private static Opinions standing(Stream<Insight> said) {
        Set<Object> subjects = new HashSet<>();
        List<Insight> standing = said.sorted(Comparator.comparing(Insight::learnedAt).reversed())
                .filter(insight -> subjects.add(insight.subject()))
                .filter(Insight::holds)
                .toList();
        List<Insight> valid = standing.stream().filter(one -> standing.stream().noneMatch(one::isOverruledBy)).toList();
        return new Opinions(InsightKind.LIKED_WINE.of(valid), InsightKind.DISLIKED_WINE.of(valid));
    }

    /** Both together, these first. */
    public Opinions with(Opinions others) {
        return new Opinions(Stream.concat(liked.stream(), others.liked.stream()).toList(),
                Stream.concat(disliked.stream(), others.disliked.stream()).toList());
    }

    public static boolean isSure(Insight insight) {
        return insight.confidence() >= SURE_ENOUGH;
    }

    public Taste taste() {
        return new Taste(wines(liked), wines(disliked), styles(liked), styles(disliked));
    }

    public List<Insight> all() {
        List<Insight> all = new ArrayList<>(liked);
        all.addAll(disliked);
        return all;
    }

    private static Insight insight(RatedWine rating, String name) {
        InsightKind kind = rating.rating() == Rating.LIKED ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE;
        return new Insight(rating.wineId(), kind, name, rating.wineId(), Style.NONE, null, null, CERTAIN,
                rating.ratedAt(), null, InsightDetail.NONE);
    }

    private static Set<UUID> wines(List<Insight> insights) {
        return insights.stream()
                .map(Insight::wineId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Style> styles(List<Insight> insights) {
        return insights.stream().map(Insight::style).filter(style -> !style.isEmpty()).distinct().toList();
    }
}
