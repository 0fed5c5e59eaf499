package dev.sommelier.insight.context;

import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For whom a wine is, by the messages of a chat: "for my husband", «маме в подарок»; not everybody who is mentioned. */
final class Recipients {

    /** Tokens before a person in which "for" applies to them. */
    private static final int BEFORE = 3;
    private static final int AFTER = 4;
    private static final Set<String> FOR = Set.of("for", "with", "gift", "treat", "surprise", "impress", "joining", "and", "для", "с", "со", "и", "порадовать",
            "угостить", "удивить");
    private static final Set<String> COMES = Set.of("coming", "comes", "visiting", "visits", "joins", "joining", "will", "wants", "asked", "drinking",
            "придет", "придут", "приходит", "приедет", "приедут", "приезжает", "будет", "будут", "хочет", "просит", "попросил", "попросила", "выпьет");
    private static final Set<String> THEM = Set.of("him", "her", "ему", "ей", "него", "нее");
    /** The endings of the dative, which needs no preposition. */
    private static final String DATIVE = ".*(?:е|у|ю|ям|ам)";

    private Recipients() {
    }

    /** Codes of {@code people.csv}, with the namesakes of one word in the other language. */
    static Set<String> of(List<String> messages, People people) {
        List<String> named = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (String message : messages) {
            List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(message));
            for (Place<Somebody> who : people.in(tokens)) {
                named.add(said(tokens, who));
                if (isFor(tokens, who)) {
                    words.add(said(tokens, who));
                }
            }
            boolean them = tokens.stream().skip(1).anyMatch(token -> THEM.contains(token.text()));
            if (them && !named.isEmpty()) {
                words.add(named.get(named.size() - 1));
            }
        }
        return people.mentionedIn(words);
    }

    private static boolean isFor(List<Token> tokens, Place<Somebody> who) {
        boolean before = tokens.subList(Math.max(0, who.from() - BEFORE), who.from()).stream().anyMatch(token -> FOR.contains(token.text()));
        boolean comes = tokens.subList(who.to(), Math.min(tokens.size(), who.to() + AFTER)).stream().anyMatch(token -> COMES.contains(token.text()));
        return before || comes || tokens.get(who.to() - 1).text().matches(DATIVE);
    }

    private static String said(List<Token> tokens, Place<Somebody> who) {
        return String.join(" ", tokens.subList(who.from(), who.to()).stream().map(Token::text).toList());
    }
}
