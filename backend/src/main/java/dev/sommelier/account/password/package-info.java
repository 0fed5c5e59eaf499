/**
 * Passwords: {@code PasswordText} for their form, {@code CommonPasswords} for their strength, {@code PasswordHasher} for hashing
 * and comparing. Owns no table; the hash is a column of {@code account}.
 */
package dev.sommelier.account.password;
