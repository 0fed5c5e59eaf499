package dev.sommelier.wine.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.importing.Origin;
import dev.sommelier.wine.importing.WineFiles;
import dev.sommelier.wine.importing.WineImport;
import dev.sommelier.wine.ledger.ChatRows;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.names.NameWords;
import dev.sommelier.wine.names.WineNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoredWineCatalogueTest {

    @Inject
    WineCatalogue catalogue;

    @Inject
    RecommendationLedger ledger;

    @Inject
    ChatRows chat;

    private UUID account;

    /** Whoever asks in this test; registered when first needed, because that takes time. */
    private UUID account() {
        account = account == null ? Person.registered().id() : account;
        return account;
    }

    private void recommend(List<Wine> wines) {
        UUID session = chat.session(account());
        UUID message = chat.message(session);
        QuarkusTransaction.requiringNew().run(() -> ledger.record(account(), session, message,
                wines.stream().map(wine -> new RecommendationLedger.Entry(wine.id(), "good", null)).toList()));
    }

    private static WineRequest oysters(BigDecimal priceMax) {
        return new WineRequest(Set.of(Colour.WHITE), Set.of(Kind.STILL), Set.of(Sweetness.DRY), null, Scale.ANY,
                Scale.atLeast(4), Scale.ANY, Set.of(), Set.of("fr", "es"), Set.of(), null, priceMax, Set.of("oysters"),
                Set.of(), Set.of());
    }

    @Test
    void wineThePersonHasAnOpinionOfIsNothingNew() {
        List<UUID> first = catalogue.fresh(account(), oysters(null), 2).stream().map(Wine::id).toList();
        TasteScorer scorer = TasteScorer.of(
                new Taste(Set.of(first.get(0)), Set.of(first.get(1)), List.of(), List.of()), catalogue);
        List<UUID> fresh = catalogue.fresh(account(), oysters(null), scorer, 1000).stream().map(Wine::id).toList();
        assertEquals(catalogue.fresh(account(), oysters(null), 1000).size() - 2, fresh.size());
        assertTrue(Collections.disjoint(first, fresh));
    }

    @Test
    void tasteOrdersWhatSuits() {
        UUID barolo = WineImport.id(Origin.CATALOGUE, "barolo");
        TasteScorer scorer = TasteScorer.of(new Taste(Set.of(barolo), Set.of(), List.of(), List.of()), catalogue);
        List<Wine> wines = catalogue.fresh(account(), WineRequest.ANY, scorer, 3);
        assertTrue(wines.get(0).grapes().contains("nebbiolo"), wines.get(0).code());
    }

    @Test
    void recommendedWineNeverComesBackAsFresh() {
        WineRequest request = oysters(null);
        int all = catalogue.fresh(account(), request, 1000).size();
        List<UUID> shown = new ArrayList<>();
        List<Wine> next = catalogue.fresh(account(), request, 3);
        while (!next.isEmpty()) {
            recommend(next);
            next.forEach(wine -> shown.add(wine.id()));
            next = catalogue.fresh(account(), request, 3);
        }
        assertEquals(all, shown.size());
        assertEquals(all, new HashSet<>(shown).size());
        assertEquals(all, catalogue.seen(account(), request, 1000).size());
        UUID stranger = Person.registered().id();
        assertEquals(all, catalogue.fresh(stranger, request, 1000).size());
        assertEquals(List.of(), catalogue.seen(stranger, request, 1000));
    }

    @Test
    void longestUnseenComesFirst() {
        List<Wine> wines = catalogue.fresh(account(), oysters(null), 3);
        recommend(wines);
        chat.age(account(), wines.get(0).id(), 1);
        chat.age(account(), wines.get(1).id(), 9);
        chat.age(account(), wines.get(2).id(), 5);
        assertEquals(List.of(wines.get(1).code(), wines.get(2).code(), wines.get(0).code()),
                WineFiles.codes(catalogue.seen(account(), oysters(null), 10)));
    }

    @Test
    void everyFilterIsHard() {
        List<Wine> wines = catalogue.fresh(account(), oysters(new BigDecimal("15")), 100);
        assertTrue(wines.size() > 3);
        assertAll(wines, wine -> wine.colour() == Colour.WHITE && wine.kind() == Kind.STILL
                && wine.sweetness() == Sweetness.DRY && wine.acidity() >= 4
                && Set.of("fr", "es").contains(wine.country()) && wine.typicalPrice().compareTo(new BigDecimal("15")) <= 0);

        WineRequest narrow = new WineRequest(Set.of(Colour.RED), Set.of(), Set.of(), null, Scale.atLeast(4), Scale.ANY,
                new Scale(4, 5), Set.of("nebbiolo", "sangiovese"), Set.of(), Set.of("piedmont", "tuscany"),
                new BigDecimal("20"), null, Set.of(), Set.of(), Set.of());
        List<Wine> reds = catalogue.fresh(account(), narrow, 100);
        assertTrue(!reds.isEmpty());
        assertAll(reds, wine -> wine.body() >= 4 && wine.tannin() >= 4
                && (wine.grapes().contains("nebbiolo") || wine.grapes().contains("sangiovese"))
                && Set.of("piedmont", "tuscany").contains(wine.region())
                && wine.typicalPrice().compareTo(new BigDecimal("20")) >= 0);
    }

    private static void assertAll(List<Wine> wines, Predicate<Wine> condition) {
        assertEquals(List.of(), WineFiles.codes(wines.stream().filter(condition.negate()).toList()));
    }

    @Test
    void alcoholFreeWineComesOnlyWhenAskedFor() {
        assertAll(catalogue.fresh(account(), WineRequest.ANY, 1000), wine -> !wine.alcoholFree());
        WineRequest free = new WineRequest(Set.of(), Set.of(), Set.of(), true, Scale.ANY, Scale.ANY, Scale.ANY,
                Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(), Set.of());
        List<Wine> wines = catalogue.fresh(account(), free, 1000);
        assertTrue(wines.size() > 3);
        assertAll(wines, Wine::alcoholFree);
    }

    @Test
    void bestMatchForTheDishComesFirst() {
        assertAll(catalogue.fresh(account(), oysters(null), 3), wine -> wine.dishes().contains("oysters"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            расскажи про бароло                      | barolo
            ещё раз того шабли                       | chablis
            something like Barolo, please            | barolo
            I loved the Chablis Premier Cru you gave | chablis-premier-cru
            can I have the barollo again             | barolo
            do you have soterne?                     | sauternes
            хочу хванчкару                           | khvanchkara
            риоху крианса                            | rioja-crianza
            """)
    void wineNamedInASentenceIsFound(String sentence, String code) {
        assertEquals(code, catalogue.named(sentence, 1).get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine", "красное", "brut", "каберне из Франции", "вино к стейку", "", "?!", "\u0301"})
    void sentenceWithoutANameFindsNothing(String sentence) {
        assertEquals(List.of(), catalogue.named(sentence, 5));
    }

    @Test
    void indexNarrowsDownWithoutLosingWhatTheNamesWouldFind() {
        WineNames names = new WineNames(new NameWords(WineFiles.VOCABULARY));
        List<Wine> all = WineFiles.catalogueWines();
        for (String sentence : List.of("кьянти классико", "vosne romanee", "что-то вроде мерсо", "помероля бы",
                "sancere blanc", "Амароне делла Вальполичелла", "brunelo", "вувре деми сек", "туласи", "porto tawny")) {
            assertEquals(WineFiles.codes(names.named(sentence, all, 5)),
                    WineFiles.codes(catalogue.named(sentence, 5)), sentence);
        }
    }

    @Test
    void idsKeepTheirOrderAndUnknownOnesAreLeftOut() {
        UUID chablis = WineImport.id(Origin.CATALOGUE, "chablis");
        UUID barolo = WineImport.id(Origin.CATALOGUE, "barolo");
        assertEquals(List.of("barolo", "chablis"),
                WineFiles.codes(catalogue.byIds(List.of(barolo, UUID.randomUUID(), chablis))));
        assertEquals(List.of(), catalogue.byIds(List.of()));
    }
}
