/**
 * {@code AccountResource} serves {@code /account}: name, language, time zone, password, token usage
 * and deletion.
 */
package dev.sommelier.account.settings;
