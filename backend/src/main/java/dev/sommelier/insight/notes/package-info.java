/**
 * Reads notes about a person that were written elsewhere, such as what another assistant remembers. {@code PastedNotes} cuts
 * them into lines, {@code FirstPerson} rewrites a line as the person would say it, {@code NotesReader} has the rules read that.
 *
 * <p>How such notes speak of a person is data in {@code resources/insight/notes.csv}.
 */
package dev.sommelier.insight.notes;
