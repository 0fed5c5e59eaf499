package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRepository;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.names.ListedNames;
import dev.sommelier.wine.names.NameWords;
import dev.sommelier.wine.names.WineNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The catalogue as another process has it, over the same database: no memory is shared. */
@ApplicationScoped
public class AnotherWineCatalogue {

    private final WineRepository wines;
    private final Vocabulary vocabulary;

    AnotherWineCatalogue(WineRepository wines, Vocabulary vocabulary) {
        this.wines = wines;
        this.vocabulary = vocabulary;
    }

    public WineCatalogue open() {
        StoredWineCatalogue catalogue = new StoredWineCatalogue(
                wines, new Pairings(), new ListedNames(wines, new WineNames(new NameWords(vocabulary))));
        return new WineCatalogue() {
            @Override
            public List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit) {
                return inTransaction(() -> catalogue.fresh(accountId, request, scorer, limit));
            }

            @Override
            public List<Wine> seen(UUID accountId, WineRequest request, int limit) {
                return inTransaction(() -> catalogue.seen(accountId, request, limit));
            }

            @Override
            public List<Wine> named(String text, int limit) {
                return inTransaction(() -> catalogue.named(text, limit));
            }

            @Override
            public List<Wine> byIds(List<UUID> ids) {
                return inTransaction(() -> catalogue.byIds(ids));
            }
        };
    }

    private static List<Wine> inTransaction(Callable<List<Wine>> read) {
        return QuarkusTransaction.requiringNew().call(read);
    }
}
