package dev.sommelier.sommelier.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[click](https://evil.example) | \\[click\\](https: //evil.example)",
        "https://evil.example | https: //evil.example",
        "HTTP://evil.example | HTTP: //evil.example",
        "www.evil.example | www .evil.example",
        "write to me@evil.example | write to me @evil.example",
        "![x](http://evil.example/x.png) | !\\[x\\](http: //evil.example/x.png)",
        "<b>Barolo</b> | \\<b\\>Barolo\\</b\\>",
        "**Barolo** | \\*\\*Barolo\\*\\*",
        "# Barolo | \\# Barolo",
        "1. Barolo | 1\\. Barolo",
        "- Barolo | \\- Barolo",
        "&#91;x | \\&\\#91;x",
        "a`b | a\\`b"})
    void markupOfANameIsText(String name, String escaped) {
        assertEquals(escaped, Markdown.escaped(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Château d'Yquem 1er Grand Cru", "Smith & Sons No. 5 (Reserve)", "Brut Rosé – 12,5 %",
        "Мукузани", "Grüner Veltliner Federspiel, Wachau"})
    void ordinaryNamesStayAsTheyAre(String name) {
        assertEquals(name, Markdown.escaped(name));
    }

    @Test
    void aLineBreakOpensNoParagraph() {
        assertEquals("Barolo  \\# Heading", Markdown.escaped("Barolo\n\n# Heading"));
    }
}
