package dev.sommelier.sommelier.house;

import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.TextNormaliser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a person told of themselves in this chat and wine has no word for: a name, an allergy. */
final class ToldFacts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:my name is|my name's|name's|call me|i'm called|i am called|меня зовут|зовите меня|зовут меня|мо[её] имя)\\s+"
                    + "([\\p{L}][\\p{L}'-]+)|\\bменя\\s+([\\p{L}-]+)\\s+зовут",
            FLAGS);
    private static final Set<String> NO_NAME = Set.of("как", "не", "what", "not", "a", "the", "when", "if", "back", "crazy", "когда");
    private static final Pattern ALLERGY = Pattern.compile(
            "allerg|intoleran|coeliac|celiac|аллерг|непереносим|целиаки|не переношу", FLAGS);
    /** In characters. */
    private static final int LONGEST_QUOTE = 140;

    /** The name told in the chat, else the one of the account. */
    Optional<String> name(ReplyContext context) {
        return said(context).flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(word -> !NO_NAME.contains(word.toLowerCase(Locale.ROOT)))
                .reduce((first, last) -> last)
                .map(Templates::capital)
                .or(() -> Optional.ofNullable(context.name()))
                .map(Markdown::escaped);
    }

    /** The person's own words about an allergy. */
    Optional<String> allergy(ReplyContext context) {
        return said(context).filter(text -> ALLERGY.matcher(text).find()).reduce((first, last) -> last)
                .map(TextNormaliser::singleSpaced)
                .map(text -> text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE).strip() + "…")
                .map(Markdown::escaped);
    }

    /** What the person wrote before the message to answer. */
    private static Stream<String> said(ReplyContext context) {
        List<Turn> turns = context.turns();
        return Stream.concat(context.earlier().stream(), turns.subList(0, Math.max(0, turns.size() - 1)).stream())
                .filter(turn -> turn.role() == Role.USER).map(Turn::text);
    }
}
