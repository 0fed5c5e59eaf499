/**
 * Personal API tokens: {@code /account/tokens}, and {@code Authorization: Bearer} on every call. Start at {@code
 * ApiTokenMechanism}; {@code ApiTokens} stores and looks up, {@code TokenScopeFilter} refuses what a token may not do. Owns the table
 * {@code api_token}.
 */
package dev.sommelier.account.token;
