/**
 * Words the replies of the house sommelier in English and Russian, from templates.
 *
 * <p>Entry: {@link dev.sommelier.sommelier.wording.Wording}. Read next {@link dev.sommelier.sommelier.wording.ReplyText},
 * {@link dev.sommelier.sommelier.wording.Reasons} and {@link dev.sommelier.sommelier.phrasing.Templates}. The sentences and
 * inflected forms are data in {@code resources/sommelier/wording/}.
 */
package dev.sommelier.sommelier.wording;
