/**
 * What a person adds to the taste profile and changes in it by hand. {@code InsightResource} serves {@code
 * /taste-profile/insights}, {@code InsightEditor} checks and applies the changes.
 */
package dev.sommelier.insight.editing;
