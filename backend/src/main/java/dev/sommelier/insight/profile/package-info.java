/**
 * The taste profile of an account: all insights and whether remembering is on. {@code TasteProfileResource} serves it. The
 * JSONB column {@code session_insights} of the table {@code taste_profile} maps a session's id to {@code SessionInsights}:
 * {@code TasteProfileRepository} reads it and adds what sessions taught, {@code HandEdits} writes what the person changes.
 * {@code Opinions} decides which likes and dislikes hold at present.
 */
package dev.sommelier.insight.profile;
