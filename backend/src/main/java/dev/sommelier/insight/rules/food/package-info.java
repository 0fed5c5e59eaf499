/** Foods a person eats or leaves out: {@code FoodReader} decides which of those that {@code FoodFinder} finds are told of the person. */
package dev.sommelier.insight.rules.food;
