/**
 * {@code AccountResource} serves {@code /account}: name, language, time zone, password, usage and deletion.
 * {@code Reauthentication} asks for the password again before what cannot be undone.
 */
package dev.sommelier.account.settings;
