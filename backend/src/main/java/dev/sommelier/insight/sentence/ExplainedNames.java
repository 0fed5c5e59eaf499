package dev.sommelier.insight.sentence;

import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whose names messages tell, before or behind what they are to the person: "my sister Kate", «Катя — моя сестра». */
final class ExplainedNames {

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{Ll}+");
    /** Between a name and who it is: "Kate, my sister", "Kate is my sister", «Катя это сестра». */
    private static final Set<String> BETWEEN = Set.of(",", "-", "(", "is", "my", "our", "это", "моя", "мой", "наша", "наш", "моей", "моего",
            "that's", "she's", "he's");
    private static final int NEAR = 4;
    private static final List<String> ENDINGS = List.of("а", "я", "ы", "и", "е", "у", "ю", "ой", "ей", "ом", "ем", "");

    private ExplainedNames() {
    }

    /** The codes of people by their names, Russian ones in every case. */
    static Map<String, String> names(List<String> messages, People people) {
        Map<String, String> names = new HashMap<>();
        for (String message : messages) {
            Set<String> capitals = new HashSet<>();
            Matcher found = CAPITAL.matcher(message);
            while (found.find()) {
                capitals.add(TextNormaliser.typed(found.group()));
            }
            List<Token> tokens = Tokenizer.tokens(PreparedText.spelledOut(message));
            for (Place<Somebody> who : people.in(tokens)) {
                int before = before(tokens, who.from());
                if (before >= 0 && isName(tokens, before, capitals, people)) {
                    put(names, tokens.get(before).text(), who.value().code());
                }
                int behind = who.to() < tokens.size() && tokens.get(who.to()).is(",") ? who.to() + 1 : who.to();
                boolean aside = behind == who.to() || behind + 1 < tokens.size() && tokens.get(behind + 1).is(",");
                if (behind < tokens.size() && aside && isName(tokens, behind, capitals, people)) {
                    put(names, tokens.get(behind).text(), who.value().code());
                }
            }
        }
        return names;
    }

    /** The word before "is my" or a comma and "my"; -1 when the person is not told so. */
    private static int before(List<Token> tokens, int from) {
        int at = from - 1;
        boolean own = false;
        boolean joined = false;
        while (at >= 0 && from - at <= NEAR && BETWEEN.contains(tokens.get(at).text())) {
            joined |= !Set.of("my", "our", "моя", "мой", "наша", "наш", "моей", "моего").contains(tokens.get(at).text());
            own |= !tokens.get(at).is(Token.Type.STOP);
            at--;
        }
        return joined && own ? at : -1;
    }

    private static boolean isName(List<Token> tokens, int at, Set<String> capitals, People people) {
        return capitals.contains(tokens.get(at).text()) && tokens.get(at).is(Token.Type.WORD) && tokens.get(at).text().length() > 2
                && people.in(tokens).stream().noneMatch(place -> place.overlaps(at, at + 1));
    }

    private static void put(Map<String, String> names, String name, String code) {
        names.put(name, code);
        if (Endings.isCyrillic(name)) {
            String stem = name.replaceAll("[аяыиеуюьй]$", "");
            ENDINGS.forEach(ending -> names.putIfAbsent(stem + ending, code));
        }
    }
}
