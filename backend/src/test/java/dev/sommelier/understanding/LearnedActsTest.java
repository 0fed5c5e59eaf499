package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.text.EnumCode;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LearnedActsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/understanding/learned-acts.csv", numLinesToSkip = 2)
    void messageIsReadAsWhatItIsFor(String language, String time, String says, String intent) {
        HouseChat chat = new HouseChat(Language.valueOf(language.toUpperCase(Locale.ROOT)));
        if (time.equals("later")) {
            chat.say(language.equals("en") ? "a red for steak" : "красное к стейку");
        }
        chat.say(says);
        assertEquals(intent, EnumCode.of(chat.understood().reading().intent()), says);
    }
}
