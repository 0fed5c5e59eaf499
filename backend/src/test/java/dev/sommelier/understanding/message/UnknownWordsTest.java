package dev.sommelier.understanding.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.account.Language;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownWordsTest {

    private static final RequestReader READER = HouseChat.requestReader();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Few words of what strangers asked for are made nothing of. */
    @ParameterizedTest
    @ValueSource(strings = {"1-en-single", "1-ru-single"})
    void nearlyAllWordsOfRequestsAreUnderstood(String round) throws IOException {
        Language language = round.contains("-ru-") ? Language.RU : Language.EN;
        int words = 0;
        TreeSet<String> unknown = new TreeSet<>();
        for (String line : ClasspathFile.text("sommelier/rounds/" + round + ".jsonl").split("\n")) {
            JsonNode turn = JSON.readTree(line);
            if (turn.path("act").asText().equals("request")) {
                String said = turn.path("say").asText();
                words += (int) Tokenizer.tokens(TextNormaliser.typed(said)).stream()
                        .filter(token -> token.is(Token.Type.WORD)).count();
                unknown.addAll(READER.read(said, language, null).unknown().words());
            }
        }
        assertTrue(unknown.size() * 100 <= words * 8, unknown.size() + " of " + words + ": " + unknown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "something with zagarella and chicken | zagarella",
        "a white for my grandmother's famous kuchenbrod | kuchenbrod",
        "вино к фугу | фугу",
        "красное под бурбулятор | бурбулятор"})
    void dishThatIsNotKnownIsNamed(String said, String dish) {
        assertEquals(dish, READER.read(said, Language.EN, null).unknown().dish());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "wine for my friend Zbigniew", "a red for steak with my husband's colleagues", "красное к стейку с друзьями",
        "вино для Зульфии", "a bottle for a dinner with Marguerite please"})
    void peopleAndEverydayWordsAreNoUnknownDish(String said) {
        assertEquals("", READER.read(said, Language.EN, null).unknown().dish());
    }

    @Test
    void answerSaysWhichDishItDoesNotKnowAndStillOffersWine() {
        HouseChat.Reply reply = new HouseChat(Language.EN).say("something with zagarella and chicken");
        assertTrue(reply.text().contains("zagarella"), reply.text());
        assertFalse(reply.wines().isEmpty());
        HouseChat.Reply russian = new HouseChat(Language.RU).say("вино к фугу");
        assertTrue(russian.text().contains("фугу"), russian.text());
        assertEquals(List.of(), READER.read("вино к рыбе", Language.RU, null).unknown().words());
    }
}
