/**
 * What binds every later recommendation, such as a diet, an allergy or a price: {@code ConstraintReader} finds it, {@code
 * LimitReader} the amounts, {@code ConstraintText} words it.
 */
package dev.sommelier.insight.rules.constraint;
