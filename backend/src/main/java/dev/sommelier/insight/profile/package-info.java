/**
 * The taste profile of an account: all insights and whether remembering is on. {@code TasteProfileResource} serves it,
 * {@code TasteProfileRepository} owns the table {@code taste_profile}. Its JSONB column {@code session_insights} maps a
 * session's id to {@code SessionInsights}. {@code Opinions} decides which likes and dislikes hold at present.
 */
package dev.sommelier.insight.profile;
