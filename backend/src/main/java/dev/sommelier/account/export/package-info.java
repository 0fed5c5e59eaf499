/**
 * {@code ExportResource} serves {@code /account/export}. {@code ExportWriter} writes one JSON document from everything that
 * implements {@code ExportPart}; {@code ExportFiles} keeps it in a temporary file while it is sent.
 */
package dev.sommelier.account.export;
