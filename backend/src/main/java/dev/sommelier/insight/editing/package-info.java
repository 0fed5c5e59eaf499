/**
 * What a person adds to the taste profile and changes in it by hand. {@code InsightResource} serves {@code
 * /taste-profile/insights}, {@code InsightEditor} applies the changes, {@code DraftReader} checks them, and {@code InsightImport}
 * shows what notes from elsewhere would add.
 */
package dev.sommelier.insight.editing;
