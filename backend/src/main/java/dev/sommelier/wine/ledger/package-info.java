/** The recommendation ledger: which wines an account was shown, in which reply and why. */
package dev.sommelier.wine.ledger;
