package dev.sommelier.wine.names;

import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wines by the words of their names. A stock has far fewer words than wines, and each word is compared once. */
public final class NameIndex {

    /** By first letter, which all recognised inflections and misspellings keep. */
    private final Map<Character, Map<String, List<Wine>>> wines = new HashMap<>();
    private final WineNames names;

    NameIndex(List<Wine> listed, WineNames names) {
        this.names = names;
        for (Wine wine : listed) {
            names.spellings(wine).forEach(word -> wines.computeIfAbsent(word.charAt(0), ignored -> new HashMap<>())
                    .computeIfAbsent(word, ignored -> new ArrayList<>()).add(wine));
        }
    }

    /** The wines that the text names, the one named most fully first. */
    public List<Wine> named(String text, int limit) {
        return names.named(text, having(names.telling(text)), limit);
    }

    /** The wines with a word in their names that one of these may be, inflected or misspelt. */
    private List<Wine> having(Collection<String> spoken) {
        Set<Wine> found = new LinkedHashSet<>();
        for (String word : spoken) {
            boolean common = names.isCommon(word);
            wines.getOrDefault(word.charAt(0), Map.of()).forEach((name, named) -> {
                if (SpokenWord.isForm(word, name) || !common && SpokenWord.isSlip(word, name)) {
                    found.addAll(named);
                }
            });
        }
        return List.copyOf(found);
    }
}
