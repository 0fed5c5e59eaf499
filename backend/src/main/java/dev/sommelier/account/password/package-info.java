/**
 * Passwords. Start at {@code PasswordHasher}, which hashes and compares; {@code PasswordText} holds the rules of their form,
 * {@code CommonPasswords} those of their strength. Owns no table; the hash is a column of {@code account}.
 */
package dev.sommelier.account.password;
