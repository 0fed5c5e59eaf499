package dev.sommelier.wine.names;

import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Wines by the words of their names. A stock has far fewer words than wines, and each word is compared once. */
final class NameIndex {

    private final Map<String, List<Wine>> wines = new HashMap<>();
    /** Whether a word is too common to be a misspelling of another. */
    private final Predicate<String> isCommon;

    /** @param words the words of a wine's names, in every spelling */
    NameIndex(List<Wine> listed, Function<Wine, Set<String>> words, Predicate<String> isCommon) {
        this.isCommon = isCommon;
        for (Wine wine : listed) {
            words.apply(wine).forEach(word -> wines.computeIfAbsent(word, ignored -> new ArrayList<>()).add(wine));
        }
    }

    /** The wines with a word in their names that one of these may be, inflected or misspelt. */
    List<Wine> having(Collection<String> spoken) {
        Set<Wine> found = new LinkedHashSet<>();
        for (String word : spoken) {
            boolean common = isCommon.test(word);
            wines.forEach((name, named) -> {
                if (SpokenWord.isForm(word, name) || !common && SpokenWord.isSlip(word, name)) {
                    found.addAll(named);
                }
            });
        }
        return List.copyOf(found);
    }
}
