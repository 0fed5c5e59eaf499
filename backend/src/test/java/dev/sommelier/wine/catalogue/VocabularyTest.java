package dev.sommelier.wine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final String HEADER = "kind,code,en,ru\n";
    private final Vocabulary vocabulary = new Vocabulary(HEADER
            + "grape,gruner,Grüner Veltliner,Грюнер Вельтлинер\ngrape,merlot,Merlot,Мерло\ncountry,fr,France,Франция\n");

    @Test
    void wordComesInTheLanguageAskedAndAnUnknownCodeIsItsOwnWord() {
        assertEquals("Grüner Veltliner", vocabulary.word(Term.GRAPE, "gruner", Language.EN));
        assertEquals("Грюнер Вельтлинер", vocabulary.word(Term.GRAPE, "gruner", Language.RU));
        assertEquals("Домашний", vocabulary.word(Term.GRAPE, "Домашний", Language.EN));
    }

    @Test
    void codesKeepTheOrderOfTheFile() {
        assertEquals(List.of("gruner", "merlot"), vocabulary.codes(Term.GRAPE));
        assertEquals(List.of(), vocabulary.codes(Term.DISH));
    }

    @Test
    void codeIsFoundByEitherWordWithoutCaseAndAccents() {
        for (String text : List.of("gruner", "GRUNER VELTLINER", "Grüner Veltliner", " грюнер вельтлинер ")) {
            assertEquals(Optional.of("gruner"), vocabulary.codeOf(Term.GRAPE, text), text);
        }
        assertEquals(Optional.empty(), vocabulary.codeOf(Term.COUNTRY, "gruner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grape,merlot,Merlot,", "grape,merlot,Merlot,Мерло\ngrape,merlot,Merlot,Мерло",
        "shoe,boot,boot,сапог"})
    void brokenFileIsRefused(String lines) {
        assertThrows(RuntimeException.class, () -> new Vocabulary(HEADER + lines));
    }
}
