/**
 * What calls of the model cost. {@code UsageLedger} is the entry class and owns the table {@code model_usage}; it also counts
 * against the daily budgets of {@code limits.TokenBudget}.
 */
package dev.sommelier.account.usage;
