/** What the rules have found so far: {@code InsightCollector} keeps it without repetition, {@code Confidence} says how sure it is. */
package dev.sommelier.insight.rules.collected;
