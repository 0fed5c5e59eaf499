/**
 * Numbers, money and counts of bottles in a message. Start at {@code BudgetReader}; rates are in
 * {@code resources/understanding/rates.csv}.
 */
package dev.sommelier.understanding.amount;
