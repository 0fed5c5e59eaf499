package dev.sommelier.insight.notes;

import dev.sommelier.text.TextNormaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts pasted notes into lines that say one thing each, without bullets and other marks of a list. */
final class PastedNotes {

    /**
     * A line with the heading it stands under.
     *
     * @param heading "Dislikes" of "Dislikes: oak" or of the line above a list; empty when there is none
     * @param pasted  for the person to read, with a heading of its own
     */
    record Note(String heading, String line, String pasted) {
    }

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern MARKS = Pattern.compile(
            "^(?:[\\s>#*•·▪◦‣–—+-]++|\\d{1,3}[.)]\\s++|\\[[^\\]]{0,40}\\]\\s*+|\\(?\\d{4}-\\d{2}-\\d{2}\\)?:?\\s*+)*+");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
    /** After a full word only: "St. Emilion" and "e.g. Barolo" are not two sentences. */
    private static final Pattern SENTENCES = Pattern.compile("(?<=[\\p{L}\\d)%€$£₽]{3}[.!?])\\s+(?=\\p{Lu})|;\\s+");
    private static final Pattern HEADED = Pattern.compile("^([^:]{2,40}?)\\s*(?:(?<!\\d):|:(?!\\d))\\s*(.*)$");

    private PastedNotes() {
    }

    static List<Note> of(String text) {
        List<Note> notes = new ArrayList<>();
        String above = "";
        boolean apart = false;
        for (String raw : LINES.split(text)) {
            String bare = TextNormaliser.singleSpaced(raw);
            String unmarked = MARKS.matcher(bare).replaceFirst("");
            String line = EMPHASIS.matcher(unmarked).replaceAll("").strip();
            Matcher headed = HEADED.matcher(line);
            boolean hasHeading = headed.matches();
            if (bare.startsWith("#") || hasHeading && headed.group(2).isEmpty()) {
                above = hasHeading ? headed.group(1) : line;
                apart = false;
            } else if (line.isEmpty()) {
                apart = true;
            } else {
                // A list continues after an empty line; its heading does not apply to a paragraph after one.
                above = apart && unmarked.equals(bare) ? "" : above;
                add(notes, hasHeading ? headed.group(1) : above, hasHeading ? headed.group(2) : line,
                        hasHeading ? headed.group(1) + ": " : "");
            }
        }
        return notes;
    }

    private static void add(List<Note> notes, String heading, String line, String before) {
        for (String part : SENTENCES.split(line)) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                notes.add(new Note(heading, part.strip(), before + part.strip()));
            }
        }
    }
}
