package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MourningTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "A plain red for the wake on Friday", "something quiet for a funeral lunch", "Memorial dinner, thirty people, a white",
        "Поминки завтра, нужно скромное красное", "вино на поминальный стол", "красное после похорон"
    })
    void isSpokenOf(String text) {
        assertTrue(Mourning.isSpokenOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A white to wake up the palate", "wines for a Memorial Day BBQ", "film night: Four Weddings and a Funeral",
        "in the wake of the harvest festival, a rosé", "весёлое, это же не похороны", "a red for steak"
    })
    void isNotSpokenOf(String text) {
        assertFalse(Mourning.isSpokenOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "my friend is getting divorced, she needs something sweet", "We're burying the old cat, a soft red for us grown-ups",
        "подруга с разводом сидит у меня, ревёт, ей надо сладенькое"
    })
    void needsComfort(String text) {
        assertTrue(Mourning.needsComfort(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the curry was so hot it made me cry", "a red for steak", "слёзы радости на свадьбе"})
    void needsNoComfort(String text) {
        assertFalse(Mourning.needsComfort(text));
    }
}
