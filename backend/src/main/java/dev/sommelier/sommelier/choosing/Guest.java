package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.Palate;
import java.util.UUID;

/** Whom wines are chosen for. */
public record Guest(UUID account, Palate palate) {
}
