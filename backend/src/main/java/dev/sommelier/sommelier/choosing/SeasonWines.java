package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.choosing.Choice.Chosen;
import dev.sommelier.sommelier.choosing.Choice.Part;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * Chooses three wines for the season when nothing else is known: three styles of {@code
 * sommelier/choosing/season-wines.csv}, and of each a wine drawn by the seed among the better matches, so that two
 * chats differ.
 */
public final class SeasonWines {

    private static final int DRAWN_FROM = 18;
    private static final int SIMILAR = 3;

    private final List<CsvRow> rows = CsvFile.read("sommelier/choosing/season-wines.csv");
    private final Chooser chooser;

    public SeasonWines(Chooser chooser) {
        this.chooser = chooser;
    }

    /**
     * @param base further conditions, such as alcohol-free or refusals
     */
    public Choice choose(AccountTaste taste, String season, long seed, Wish base, Collection<UUID> shown) {
        return choose(taste, season, seed, base, shown, null);
    }

    /** @param model a wine the person liked, which the first one is to resemble; or null */
    public Choice choose(
            AccountTaste taste, String season, long seed, Wish base, Collection<UUID> shown, Wine model) {
        TasteScorer scorer = chooser.scorer(taste, base);
        Random random = new Random(seed);
        List<CsvRow> slots = new ArrayList<>(
                rows.stream().filter(row -> row.getField("season").equals(season)).toList());
        Collections.shuffle(slots, random);
        List<Chosen> chosen = new ArrayList<>();
        if (model != null) {
            add(chosen, similar(taste, base.resembling(model), shown), random);
        }
        for (CsvRow slot : slots) {
            if (chosen.size() < DiversityPicker.SIZE) {
                add(chosen, without(scorer, chooser.fresh(taste, wish(slot, base), shown)), random);
            }
        }
        for (int i = 0; i < DiversityPicker.SIZE && chosen.size() < DiversityPicker.SIZE; i++) {
            add(chosen, without(scorer, chooser.fresh(taste, base, shown)), random);
        }
        for (int i = 0; i < DiversityPicker.SIZE && chosen.size() < DiversityPicker.SIZE; i++) {
            add(chosen, chooser.fresh(taste, base, shown), random);
        }
        return chosen.isEmpty() ? chooser.exhausted(taste, base) : new Choice(chosen, List.of());
    }

    /** The few wines most similar to the liked one. */
    private List<Wine> similar(AccountTaste taste, Wish wish, Collection<UUID> shown) {
        return chooser.fresh(taste, wish, shown).stream().filter(wine -> WineSimilarity.isSimilar(wine, wish.like()))
                .limit(SIMILAR).toList();
    }

    private static List<Wine> without(TasteScorer scorer, List<Wine> wines) {
        return wines.stream().filter(wine -> !scorer.avoids(wine)).toList();
    }

    private static void add(List<Chosen> chosen, List<Wine> wines, Random random) {
        List<Wine> apart = wines.stream().filter(wine -> chosen.stream().map(Chosen::wine).noneMatch(other ->
                other.id().equals(wine.id()) || Objects.equals(other.country(), wine.country())
                        || sharesGrape(other, wine))).limit(DRAWN_FROM).toList();
        if (!apart.isEmpty()) {
            chosen.add(new Chosen(apart.get(random.nextInt(apart.size())), Part.PLAIN, null));
        }
    }

    private static boolean sharesGrape(Wine a, Wine b) {
        return !a.grapes().isEmpty() && !b.grapes().isEmpty() && a.grapes().get(0).equals(b.grapes().get(0));
    }

    private static Wish wish(CsvRow slot, Wish base) {
        Wish wish = base;
        for (Dimension dimension : List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.BODY,
                Dimension.ACIDITY)) {
            wish = with(wish, dimension, slot.getField(EnumCode.of(dimension)));
        }
        return with(wish, Dimension.OCCASION, slot.getField("occasions"));
    }

    private static Wish with(Wish wish, Dimension dimension, String cell) {
        boolean open = cell.isEmpty() || !wish.facet(dimension).isEmpty();
        return open ? wish : wish.with(dimension, Facet.wanting(CsvFile.list(cell)));
    }
}
