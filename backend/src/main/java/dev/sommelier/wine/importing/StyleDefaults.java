package dev.sommelier.wine.importing;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;

/** The taste and serving temperature (°C) assumed for a wine whose row leaves them out: the middle of its style. */
record StyleDefaults(int body, int acidity, int tannin, int servingMin, int servingMax) {

    static StyleDefaults of(Colour colour, Kind kind) {
        int tannin = switch (colour) {
            case RED -> 3;
            case ORANGE -> 2;
            case WHITE, ROSE -> 1;
        };
        return switch (kind) {
            case SPARKLING -> new StyleDefaults(2, 4, Math.min(tannin, 2), 6, 9);
            case FORTIFIED -> new StyleDefaults(4, 3, tannin, 12, 16);
            case STILL -> switch (colour) {
                case RED -> new StyleDefaults(3, 3, tannin, 15, 18);
                case WHITE -> new StyleDefaults(3, 4, tannin, 8, 12);
                case ROSE -> new StyleDefaults(2, 3, tannin, 8, 11);
                case ORANGE -> new StyleDefaults(3, 3, tannin, 11, 14);
            };
        };
    }
}
