package dev.sommelier.account.deletion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Searches every row of every table for texts that identify a person. */
@ApplicationScoped
class PersonalDataSearch {

    @Inject
    EntityManager database;

    /** The names of the tables in which any of these texts stands anywhere. */
    @Transactional
    Set<String> tablesWith(Collection<String> texts) {
        List<?> tables = database.createNativeQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                        """)
                .getResultList();
        String[] patterns = texts.stream().map(text -> "%" + text + "%").toArray(String[]::new);
        Set<String> found = new TreeSet<>();
        for (Object table : tables) {
            Number rows = (Number) database.createNativeQuery(
                            "SELECT count(*) FROM \"" + table + "\" AS row WHERE CAST(row AS text) LIKE ANY (?1)")
                    .setParameter(1, patterns)
                    .getSingleResult();
            if (rows.longValue() > 0) {
                found.add((String) table);
            }
        }
        return found;
    }
}
