package dev.sommelier.wine.names;

import dev.sommelier.notices.NoticeListener;
import dev.sommelier.wine.catalogue.Conditions;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds the listed wines that a text names, without the database: their names are kept in memory and read again after an
 * import on any replica.
 */
@ApplicationScoped
public class ListedNames implements NoticeListener {

    /** The topic on which an import announces itself. */
    public static final String TOPIC = "wines";

    /** @param imports how many imports were known of when it was read */
    private record Loaded(long imports, NameIndex index) {
    }

    private final WineRepository wines;
    private final WineNames names;
    private final AtomicLong imports = new AtomicLong();
    private volatile Loaded loaded;

    public ListedNames(WineRepository wines, WineNames names) {
        this.wines = wines;
        this.names = names;
    }

    /** The one named most fully first. */
    public List<Wine> named(String text, int limit) {
        return index().named(text, limit);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void onNotice(String payload) {
        imports.incrementAndGet();
    }

    @Override
    public void onReconnect() {
        imports.incrementAndGet();
    }

    private NameIndex index() {
        Loaded current = loaded;
        // Counted before reading: an import that commits in between is read again at the next call.
        long known = imports.get();
        if (current == null || current.imports() != known) {
            List<Wine> listed = QuarkusTransaction.requiringNew()
                    .call(() -> wines.find(Conditions.listed(), "w.code, w.id", Integer.MAX_VALUE, 0));
            current = new Loaded(known, names.index(listed));
            loaded = current;
        }
        return current.index();
    }
}
