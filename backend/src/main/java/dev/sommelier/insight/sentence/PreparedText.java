package dev.sommelier.insight.sentence;

import dev.sommelier.text.TextNormaliser;
import java.util.regex.Pattern;

/** The text of a message before it is cut into words. */
final class PreparedText {

    /** "Rioja's my thing" names Rioja; "it's" and "who's" are known as they are. */
    private static final Pattern IS = Pattern.compile("\\b(?!(?:it|that|he|she|what|who|there|here|let|where|how|when|one|this)')([a-z]{3,})'s "
            + "(?=(?:my|our|the|a|an|too|so|not|fine|lovely|great|awful|allergic|diabetic|vegan|vegetarian|pescatarian|coeliac|celiac|teetotal|"
            + "pregnant|sober|turning|getting|coming|gone|been|off|always|never|just|still|more|intolerant|visiting|hosting|lactose|veggie|"
            + "moved|moving|postponed|pushed|cancelled|canceled|back|now|happening|done|tomorrow|this|next|on|in|at|out|ok|okay|good|bad|"
            + "horrible|disgusting|delicious|gorgeous|amazing|perfect|overrated|boring|rank|vile|where|what|all|only|really|very|quite|a bit)\\b)");
    /** Removed, so that they are not read as a clause: "will not, I repeat will not". */
    private static final Pattern ASIDE = Pattern.compile("[,(]? ?\\b(?:i repeat|i swear|повторяю|клянусь)\\b[,:)]?");
    /** Three words or more between quotation marks; fewer are a name. */
    private static final Pattern QUOTED = Pattern.compile("(?<=\\S\\s{1,3})[«“\"](?:[^\\s»”\"]+\\s+){2,40}[^\\s»”\"]+[»”\"]");
    /** The same between single ones, beside which words have apostrophes. */
    private static final Pattern SINGLY_QUOTED = Pattern.compile("(?<=[\\s,:]\\s?)'(?=\\p{L})(?:[^'\\s]|(?<=\\p{L})'(?=\\p{L}))+"
            + "(?:\\s+(?:[^'\\s]|(?<=\\p{L})'(?=\\p{L}))+){2,40}'(?!\\p{L})");
    private static final Pattern AND = Pattern.compile("[&+]| n (?=[a-z])");
    /** "Per cent" is a sign. */
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) ?per ?cent\\b");

    private PreparedText() {
    }

    /** Without what is quoted at length, and with "and" for its signs. */
    static String spelledOut(String message) {
        String text = QUOTED.matcher(TextNormaliser.typed(message)).replaceAll(" ");
        text = SINGLY_QUOTED.matcher(text).replaceAll(" ");
        text = AND.matcher(text).replaceAll(" and ");
        text = PERCENT.matcher(text).replaceAll(" % ");
        text = IS.matcher(text).replaceAll("$1 is ");
        return ASIDE.matcher(text).replaceAll("");
    }
}
