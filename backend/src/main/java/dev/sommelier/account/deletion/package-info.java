/**
 * Deletes an account and what no foreign key deletes with it. Start at {@code AccountRemoval}, which calls every
 * {@code AccountDeletionStep}. {@code AccountUpkeep} deletes expired rows of the account packages from time to time.
 */
package dev.sommelier.account.deletion;
