/** Answers questions about wine: from the facts, by arithmetic, or worked out from the fields of the catalogue. */
package dev.sommelier.sommelier.knowledge;
