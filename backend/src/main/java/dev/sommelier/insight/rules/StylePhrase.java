package dev.sommelier.insight.rules;

import dev.sommelier.wine.ranking.Style;
import java.util.List;

/** Words that together mean one style: "dry Italian red", "Prosecco". */
record StylePhrase(List<StyleWord> words) {

    Style style() {
        return StyleReader.whole(words);
    }

    /** What the style is called when a name was said, or null. */
    WineName name() {
        List<WineName> names = words.stream().map(StyleWord::name).filter(name -> name != null).distinct().toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    /** What was said beside the name. */
    Style beside() {
        return StyleReader.whole(words.stream().filter(word -> word.name() == null).toList());
    }
}
