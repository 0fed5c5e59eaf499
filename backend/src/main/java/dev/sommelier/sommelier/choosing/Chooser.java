package dev.sommelier.sommelier.choosing;

import dev.sommelier.sommelier.choosing.Choice.Chosen;
import dev.sommelier.sommelier.choosing.Choice.Part;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Chooses wines for a wish: new ones that meet it; when all that meet it are known to the person, those unseen for
 * longest; otherwise new ones that meet most of it.
 */
public final class Chooser {

    /** Ranked wines fetched, of which refusals are dropped afterwards; ALL where the order is not the catalogue's. */
    private static final int POOL = 60;
    private static final int ALL = 1000;

    private final WineCatalogue catalogue;
    private final WishRequests requests;
    private final Relaxation relaxation;
    private final CandidateFilter filter;
    private final CandidateOrder order;
    private final OccasionExpectations occasions = new OccasionExpectations();
    private final DiversityPicker diversity = new DiversityPicker();
    private final UsualColours colours = new UsualColours();

    public Chooser(WineCatalogue catalogue, WishRequests requests, Pairings pairings) {
        this.catalogue = catalogue;
        this.order = new CandidateOrder(pairings, occasions);
        this.requests = requests;
        this.filter = new CandidateFilter(requests, pairings);
        this.relaxation = new Relaxation(requests);
    }

    /**
     * @param shown wines of this session, which are not recommended again
     * @param said  dimensions of the last message, which are dropped last
     */
    public Choice choose(AccountTaste taste, Wish wish, Collection<UUID> shown, Set<Dimension> said) {
        List<Wine> usual = fresh(taste, colours.in(wish), shown);
        List<Wine> fresh = usual.isEmpty() ? fresh(taste, wish, shown) : usual;
        Wish meant = colours.in(wish);
        boolean dearer = usual.isEmpty() && !meant.equals(wish) && wish.budget() != null
                && !fresh(taste, meant.with((Budget) null), shown).isEmpty();
        if (dearer) {
            return choose(taste, meant, shown, said);
        }
        if (!fresh.isEmpty()) {
            List<Wine> suited = filter.suited(Typicality.ofHome(fresh, wish), wish);
            return new Choice(picked(taste, CandidateFilter.similar(suited, wish), wish), List.of());
        }
        List<Wine> seen = seen(taste, wish).stream().filter(wine -> !shown.contains(wine.id())).toList();
        if (!seen.isEmpty()) {
            return new Choice(inOrder(seen, Repeat.EXHAUSTED), List.of());
        }
        List<Wine> below = fresh(taste, requests.withLowerEnd(wish), shown);
        if (!below.isEmpty()) {
            return new Choice(picked(taste, below, wish), List.of());
        }
        for (Relaxation.Step step : relaxation.steps(wish, said)) {
            List<Wine> left = fresh(taste, step.wish(), shown);
            if (!left.isEmpty()) {
                Wine missed = missed(taste, wish, step);
                List<Wine> nearest = relaxation.nearest(wish, step, CandidateFilter.ofColour(left, wish, missed), missed);
                return new Choice(inOrder(nearest, null), step.dropped());
            }
        }
        return exhausted(taste, wish);
    }

    /** One wine of each colour or place that was asked for, then the usual three; a feast gets no bargain. */
    private List<Chosen> picked(AccountTaste taste, List<Wine> fresh, Wish wish) {
        boolean sorts = wish.wanted(Dimension.COLOUR).size() + wish.wanted(Dimension.KIND).size() >= 2;
        if (!sorts && !requests.offersPlaces(wish)) {
            return diversity.of(fresh, null, scorer(taste, wish), !occasions.isFeast(wish));
        }
        List<Wine> alike = sorts || fresh.isEmpty() ? fresh : fresh.stream()
                .filter(wine -> DiversityPicker.isSweet(wine) == DiversityPicker.isSweet(fresh.get(0))).toList();
        List<Wine> oneOfEach = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        alike.stream().filter(wine -> taken.add(sorts ? requests.sort(wish, wine) : requests.place(wish, wine)))
                .limit(DiversityPicker.SIZE).forEach(oneOfEach::add);
        if (oneOfEach.size() < 2) {
            return diversity.of(fresh, null, scorer(taste, wish), !occasions.isFeast(wish));
        }
        return diversity.filledUp(oneOfEach, alike);
    }

    /** The wines unseen for longest, for when nothing new is left. */
    Choice exhausted(AccountTaste taste, Wish wish) {
        return new Choice(inOrder(seen(taste, wish), Repeat.EXHAUSTED), List.of());
    }

    /** A wine of the place or grape that was dropped, for the others to resemble; null when there is none. */
    private Wine missed(AccountTaste taste, Wish wish, Relaxation.Step step) {
        Wish names = Wish.NONE;
        for (Dimension dimension : List.of(Dimension.REGION, Dimension.GRAPE, Dimension.COUNTRY)) {
            if (step.drops(EnumCode.of(dimension))) {
                names = names.with(dimension, wish.facet(dimension));
            }
        }
        Wish missed = names.with(Dimension.COLOUR, wish.facet(Dimension.COLOUR))
                .with(Dimension.KIND, wish.facet(Dimension.KIND));
        return names.isEmpty() ? null
                : Stream.concat(fresh(taste, missed, Set.of()).stream(), seen(taste, missed).stream())
                        .findFirst().orElse(null);
    }

    /** Wines that share one name, such as all ports; new ones come first. */
    public Choice family(AccountTaste taste, List<Wine> named, boolean again) {
        List<Wine> liked = named.stream().filter(wine -> !taste.scorer().dislikes(wine)).toList();
        List<Wine> left = (liked.isEmpty() ? named : liked).stream().filter(taste.constraints()::allow).toList();
        List<Wine> fresh = left.stream().filter(wine -> repeat(taste, wine) == null).toList();
        List<Wine> family = Typicality.order(again || fresh.isEmpty() ? left : fresh, taste.scorer());
        return new Choice(diversity.of(family, null, taste.scorer(), true).stream()
                .map(chosen -> chosen.as(repeat(taste, chosen.wine()))).toList(), List.of());
    }

    /**
     * The wine asked for by name, with fresh ones of its style beside it.
     *
     * @param closest the wish with the place and grape that were said too, then wider ones; the first that leaves any wine is
     *         used
     */
    public Choice named(AccountTaste taste, List<Wine> named, Wish wish, List<Wish> closest, Collection<UUID> shown) {
        List<Chosen> chosen = new ArrayList<>();
        named.stream().limit(1).filter(taste.constraints()::allow)
                .forEach(wine -> chosen.add(new Chosen(wine, Part.PLAIN, repeat(taste, wine))));
        Set<UUID> taken = new HashSet<>(shown);
        chosen.forEach(c -> taken.add(c.wine().id()));
        List<Wine> near = Stream.concat(closest.stream(), Stream.of(wish)).map(one -> fresh(taste, one, taken))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        diversity.of(CandidateFilter.similar(near, wish), null, scorer(taste, wish), !occasions.isFeast(wish)).stream()
                .limit(DiversityPicker.SIZE - chosen.size()).forEach(chosen::add);
        return new Choice(chosen, List.of());
    }

    /** Wines asked for again: the latest of those that meet the wish. */
    public Choice again(AccountTaste taste, Wish wish, Collection<UUID> shown) {
        List<Wine> seen = seen(taste, wish).stream().filter(wine -> !shown.contains(wine.id())).toList();
        List<Wine> latest = seen.subList(Math.max(0, seen.size() - DiversityPicker.SIZE), seen.size());
        return new Choice(inOrder(latest, Repeat.REQUESTED), List.of());
    }

    /** Wines of this very session, asked for again. */
    public Choice same(AccountTaste taste, List<Wine> wines) {
        return new Choice(inOrder(wines.stream()
                .filter(wine -> !taste.scorer().dislikes(wine) && taste.constraints().allow(wine)).toList(),
                Repeat.REQUESTED), List.of());
    }

    /** Null when the account was never recommended the wine, otherwise {@link Repeat#REQUESTED}. */
    public Repeat repeat(AccountTaste taste, Wine wine) {
        return catalogue.seen(taste.account(), WishRequests.exactly(wine), ALL).stream()
                .anyMatch(other -> other.id().equals(wine.id())) ? Repeat.REQUESTED : null;
    }

    /** Wines never recommended to the account, in the order of their fit; for a wish that ranks them only the first {@link #POOL}. */
    public List<Wine> fresh(AccountTaste taste, Wish wish, Collection<UUID> shown) {
        WineRequest request = requests.of(wish);
        boolean ranked = CandidateOrder.isRanked(request) && wish.like() == null && !wish.wants(Dimension.WINE);
        int limit = ranked && !taste.constraints().filter() ? POOL : ALL;
        List<Wine> fresh = catalogue.fresh(taste.account(), request, taste.scorer(), limit).stream()
                .filter(wine -> !shown.contains(wine.id()) && !requests.refuses(wish, wine))
                .filter(taste.constraints()::allow).limit(ranked ? POOL : ALL).toList();
        return order.order(fresh, wish, request, taste.scorer());
    }

    /** Wines recommended before, the longest unseen first, without disliked ones. */
    public List<Wine> seen(AccountTaste taste, Wish wish) {
        return catalogue.seen(taste.account(), requests.of(wish), ALL).stream()
                .filter(wine -> !requests.refuses(wish, wine) && !taste.scorer().dislikes(wine))
                .filter(taste.constraints()::allow).toList();
    }

    /** The person's taste in view of this wish. */
    TasteScorer scorer(AccountTaste taste, Wish wish) {
        return taste.scorer().asked(requests.of(wish));
    }

    private static List<Chosen> inOrder(List<Wine> wines, Repeat repeat) {
        return wines.stream().limit(DiversityPicker.SIZE).map(wine -> new Chosen(wine, Part.PLAIN, repeat)).toList();
    }
}
