package dev.sommelier.understanding.question;

import java.util.Set;

/**
 * What a message asks about wine.
 *
 * @param concepts the concepts of its words
 * @param party    for how many people the wine is to last, or {@link Party#NONE}
 */
public record Question(Set<String> concepts, Set<Form> forms, Party party) {

    public boolean asks(Form form) {
        return forms.contains(form);
    }

    public boolean is(String concept) {
        return concepts.contains(concept);
    }
}
