package dev.sommelier.understanding.question;

import java.util.Set;

/**
 * What a message asks about wine.
 *
 * @param concepts the concepts of its words
 * @param sure   whether it can be answered in full or is surely a question
 * @param party    for how many people the wine is to last, or {@link Party#NONE}
 */
public record Question(Set<String> concepts, Set<Form> forms, boolean sure, Party party) {

    public boolean asks(Form form) {
        return forms.contains(form);
    }

    public boolean is(String concept) {
        return concepts.contains(concept);
    }

    /** Whether it asks if there is wine of a place, and not how it is made. */
    public boolean makes() {
        return (is("made") || is("exist") || is("producer")) && (is("wine") || is("winemaker")) && !is("why") && !is("howdo")
                && !is("howto")
                && !is("whatis") && !is("who") && !is("howlong") && (asks(Form.YESNO) || asks(Form.MARK) || asks(Form.BEING));
    }
}
