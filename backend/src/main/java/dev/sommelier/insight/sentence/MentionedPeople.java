package dev.sommelier.insight.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people a chat has mentioned up to a sentence.
 *
 * @param codes of {@code people.csv}, the last named first
 * @param names what they are called, "Theo" of "my cousin Theo", in the form in which messages are read
 */
public record MentionedPeople(List<String> codes, Map<String, String> names) {

    public static final MentionedPeople NONE = new MentionedPeople(List.of(), Map.of());

    /** With those a sentence names, in their order. */
    MentionedPeople joinedBy(List<String> named, Map<String, String> called) {
        List<String> all = new ArrayList<>(codes);
        for (String code : named) {
            all.remove(code);
            all.add(0, code);
        }
        Map<String, String> known = new HashMap<>(names);
        known.putAll(called);
        return new MentionedPeople(List.copyOf(all), Map.copyOf(known));
    }
}
