package dev.sommelier.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off how something is to be told, which names no wine: "compare them as if I had never heard of Pinot". */
final class Similes {

    private static final Pattern TOLD = Pattern.compile("(?iu)^((?:[^.!?\\n]*[\\s,])?(?:explain|compare|describe|tell|объясни|сравни|опиши|"
            + "расскажи|скажи)(?:те)?\\b[^.!?\\n]*?)[\\s,]+(?:like i'?m|like i am|like i was|like to|as if|as though|as you would|"
            + "как будто|будто|словно|как для|как ребёнку|как ребенку)\\b[^.!?\\n]*", Pattern.UNICODE_CHARACTER_CLASS);
    /** "Orange wine please, explain like I'm five": the wine is ordered. */
    private static final Pattern BESIDE_ORDER = Pattern.compile("(?iu)^(.*\\b(?:please|pls|пожалуйста)),\\s*(?:and |и )?"
            + "(?:explain|describe|объясни|объясните|расскажи|расскажите)[^.!?,\\n]*$", Pattern.UNICODE_CHARACTER_CLASS);

    private Similes() {
    }

    static String without(String text) {
        Matcher ordered = BESIDE_ORDER.matcher(text);
        if (ordered.matches()) {
            return ordered.group(1);
        }
        Matcher told = TOLD.matcher(text);
        return told.find() ? told.group(1) + text.substring(told.end()) : text;
    }
}
