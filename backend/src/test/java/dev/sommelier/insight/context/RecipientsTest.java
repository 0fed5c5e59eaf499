package dev.sommelier.insight.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.insight.sentence.People;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wine is for those whom the messages name as its recipients. */
class RecipientsTest {

    private static final People PEOPLE = new People();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            something for my husband                  | husband
            a gift for my boss                        | boss
            dinner with my sister                     | sister
            my aunt is coming, what do we open?       | aunt
            my husband has a birthday // a red for him | husband
            что взять мужу в подарок                  | husband
            вино для сестры                           | sister
            дочка приедет в субботу                   | daughter
            у папы юбилей // подбери ему красное      | dad
            """)
    void areThoseTheWineIsFor(String messages, String who) {
        assertEquals(Set.of(who), Recipients.of(List.of(messages.split(" // ")), PEOPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my husband told me about you", "a red to drink alone, my wife is away", "what my boss drinks is beyond me",
        "муж рассказал про этот сайт", "красное на вечер, жена в командировке"})
    void areNotAllWhoAreMentioned(String message) {
        assertEquals(Set.of(), new TreeSet<>(Recipients.of(List.of(message), PEOPLE)));
    }
}
