package dev.sommelier.insight.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.InMemoryWineCatalogue;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wines of the chat before are meant by their place or their style, when a message says that it was then. */
class EarlierChatTest {

    private static final InMemoryWineCatalogue CATALOGUE = new InMemoryWineCatalogue();
    private static final HouseInsightRules RULES = HouseChat.insightRules();
    /** What the chat before showed last. */
    private static final List<UUID> SHOWN = Stream.of("barolo", "chablis", "soave-classico")
            .map(code -> CATALOGUE.wine(code)).map(Wine::id).toList();

    private static String said(String message) {
        Language language = message.codePoints().anyMatch(c -> Endings.isCyrillic(Character.toString(c))) ? Language.RU : Language.EN;
        return RULES.extract(new LabelledUtterance(true, language, message, Set.of()).closed(), () -> SHOWN).stream()
                .filter(one -> one.kind().isOfWine()).map(LabelledUtterance::written).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the second one last week was awful                   | -wine chablis
            the first one you suggested was gorgeous             | +wine barolo
            loved the third one from last time                   | +wine soave-classico
            that red you recommended was a hit                   | +wine barolo
            the last one the other night, undrinkable            | -wine soave-classico
            второе в прошлый раз было ужасное                    | -wine chablis
            первое, что вы советовали, очень понравилось         | +wine barolo
            вчера открыли третье, гадость                        | -wine soave-classico
            the second one was awful                             | ''
            второе было ужасное                                  | ''
            I liked last week's weather                          | ''
            """)
    void areMeantWhenTheMessageSaysSo(String message, String noted) {
        assertEquals(noted, said(message));
    }
}
