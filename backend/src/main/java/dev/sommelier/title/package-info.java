/**
 * Names a chat session after its first exchange. {@code TitleJob} is the entry class: it asks the small model
 * and reduces the answer to a valid title ({@code ModelTitle}). Owns no table; the title is stored by {@code
 * chat.session.SessionTitles}. The sommelier implements {@code TitlePolicy}.
 */
package dev.sommelier.title;
