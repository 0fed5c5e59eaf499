/**
 * Recognises messages about distress, self-harm, grief, dependence, minors, driving, pregnancy, medicines and violence,
 * which must be answered without wine or alcohol.
 *
 * <p>Entry: {@link dev.sommelier.safety.SafetyPolicy} decides on the last message of a session. Read next {@link
 * dev.sommelier.safety.SafetyClassifier} and {@link dev.sommelier.safety.SafetyRule}, which explains how a rule is written.
 * The rules are data in {@code resources/safety/}; the answers are the {@code safety.*} lines of {@code
 * resources/sommelier/wording/answers.csv}.
 */
package dev.sommelier.safety;
