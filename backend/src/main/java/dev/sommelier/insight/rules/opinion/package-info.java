/**
 * Liked and disliked wines and styles: {@code VerdictReader} decides whether a clause is an opinion, {@code TargetFinder} about
 * which wine or style, {@code OpinionReader} puts both together.
 */
package dev.sommelier.insight.rules.opinion;
