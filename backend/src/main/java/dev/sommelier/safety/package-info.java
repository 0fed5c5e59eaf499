/**
 * What comes before wine. {@link dev.sommelier.safety.SafetyClassifier} recognises messages about distress,
 * self-harm, grief, dependence, minors, driving, pregnancy, medicines and violence; {@link
 * dev.sommelier.safety.SafetyPolicy} decides what such a message means for the rest of the session, and {@link
 * dev.sommelier.safety.SafetyAnswers} words the answer. Rules, word groups and answers are data in {@code
 * resources/safety/}; {@link dev.sommelier.safety.SafetyRule} explains how a rule is written.
 */
package dev.sommelier.safety;
