package dev.sommelier.sommelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.sommelier.CatalogueWines;
import dev.sommelier.sommelier.InMemoryWineCatalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of wines in a model's words that the catalogue does not have. */
class UnknownNamesTest {

    private final UnknownNames names = new UnknownNames(new InMemoryWineCatalogue(), CatalogueWines.VOCABULARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I would open the Château Bellefleur tonight. | Château Bellefleur",
        "Château Bellefleur is the one. | Château Bellefleur",
        "Take a Barolo Cannubi, or wait. | Barolo Cannubi",
        "The Barolo 2016 is ready now. | Barolo 2016",
        "Domaine Petit Oiseau makes it. | Domaine Petit Oiseau",
        "A Rioja Alta Montecastro would do. | Rioja Alta Montecastro",
        "Я бы взял Шато Бельфлёр к утке. | Шато Бельфлёр",
        "Попробуйте Бароло Каннуби или подождите. | Бароло Каннуби"})
    void areFound(String words, String name) {
        assertEquals(List.of(name), names.in(words, "a red for duck"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Two reds for your steak. The first is the safer one.",
        "Good evening, Anna. Happy New Year to you and Uncle Boris!",
        "Pinot Noir from New Zealand, or a Chianti Classico Riserva, suits it.",
        "A Barolo needs air; Prosecco does not. Châteauneuf-du-Pape is warmer.",
        "Sauvignon Blanc is not Chenin Blanc. In South Africa both grow.",
        "**Barbera d'Asti** goes the same way.",
        "Бароло нужен воздух, а Просекко нет. Новая Зеландия прохладнее.",
        "С Днём рождения, Анна! К утке по-пекински лучше Пино Нуар.",
        "Take the second, Pauillac, and keep the Rioja Reserva for Sunday.",
        "Robert Parker liked it, they say."})
    void wordsThatAreNoneAreNot(String words) {
        assertEquals(List.of(), names.in(words, "a red for duck"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Château Bellefleur is not in my list.", "I do not know Château Bellefleur 2016."})
    void whatThePersonNamedIsNoInvention(String words) {
        assertEquals(List.of(), names.in(words, "Do you have the château bellefleur 2016?"));
    }
}
