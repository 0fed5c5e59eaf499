package dev.sommelier;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Records the SQL statements that Hibernate prepares in this process, those of background work too. */
@Singleton
@PersistenceUnitExtension
public class StatementCounter implements StatementInspector {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(sql);
        return sql;
    }

    /** The fewest statements of three tries, because work in the background only adds to a try. */
    public static List<String> during(Runnable call) {
        List<String> fewest = null;
        for (int i = 0; i < 3; i++) {
            STATEMENTS.clear();
            call.run();
            List<String> prepared = List.copyOf(STATEMENTS);
            if (fewest == null || prepared.size() < fewest.size()) {
                fewest = prepared;
            }
        }
        return fewest;
    }
}
