package dev.sommelier.insight.rules.opinion;

import dev.sommelier.insight.sentence.WineStyles;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import java.util.List;

/** The wines shown last in the chat, and the one being talked about. */
public final class VisibleWines {

    private List<Wine> shown = List.of();
    private Wine focus;

    public void show(List<Wine> wines) {
        shown = wines;
        focus = wines.size() == 1 ? wines.get(0) : null;
    }

    public void focusOn(Wine wine) {
        focus = wine;
    }

    public boolean isAny() {
        return !shown.isEmpty();
    }

    public List<Wine> shown() {
        return shown;
    }

    /** The wine that "it" refers to, or null. */
    Wine focus() {
        return focus;
    }

    /** The wine at a place from 1 on, -1 being the last; null when there is none. */
    Wine at(int ordinal) {
        int index = ordinal < 0 ? shown.size() - 1 : ordinal - 1;
        return index >= 0 && index < shown.size() ? shown.get(index) : null;
    }

    /** The one wine in view of this style, or null. */
    Wine only(Style style) {
        List<Wine> fitting = shown.stream().filter(wine -> WineStyles.isOf(wine, style)).toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }
}
