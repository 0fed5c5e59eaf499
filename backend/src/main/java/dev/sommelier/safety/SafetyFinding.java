package dev.sommelier.safety;

import dev.sommelier.account.Language;

/**
 * What the classifier recognised in a message.
 *
 * @param language the language of the words that were recognised
 */
public record SafetyFinding(SafetyCategory category, Language language) {
}
