/**
 * What the sommelier is told about a person for a greeting or a reply. {@code TasteContexts} is the entry class;
 * {@code TasteContext} is what it returns, {@code TasteContextText} the part of it that a model reads.
 */
package dev.sommelier.insight.context;
