package dev.sommelier.wine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Cellars as another process would have them, over the same database: nothing in memory is shared. */
@ApplicationScoped
public class AnotherCellar {

    private final WineRepository wines;
    private final Vocabulary vocabulary;

    AnotherCellar(WineRepository wines, Vocabulary vocabulary) {
        this.wines = wines;
        this.vocabulary = vocabulary;
    }

    public Cellar open() {
        CatalogueCellar cellar = new CatalogueCellar(
                wines, new Pairings(), new WineNames(new NameWords(vocabulary)));
        return new Cellar() {
            @Override
            public List<Wine> fresh(UUID accountId, WineRequest request, Palate palate, int limit) {
                return inTransaction(() -> cellar.fresh(accountId, request, palate, limit));
            }

            @Override
            public List<Wine> seen(UUID accountId, WineRequest request, int limit) {
                return inTransaction(() -> cellar.seen(accountId, request, limit));
            }

            @Override
            public List<Wine> named(String text, int limit) {
                return inTransaction(() -> cellar.named(text, limit));
            }

            @Override
            public List<Wine> byIds(List<UUID> ids) {
                return inTransaction(() -> cellar.byIds(ids));
            }
        };
    }

    private static List<Wine> inTransaction(Callable<List<Wine>> read) {
        return QuarkusTransaction.requiringNew().call(read);
    }
}
