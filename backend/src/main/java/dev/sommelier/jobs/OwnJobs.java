package dev.sommelier.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * Lets a scheduler take only jobs of its own names. Left to itself it takes whatever is due, and puts back what it does not
 * know: with many rows of another name in front it would come to its own late.
 */
final class OwnJobs extends PostgreSqlJdbcCustomization {

    private static final String TAKE = """
            WITH taken AS (
                UPDATE %1$s SET picked = TRUE, picked_by = ?, last_heartbeat = ?, version = version + 1
                WHERE (task_name, task_instance) IN (
                    SELECT task_name, task_instance FROM %1$s
                    WHERE NOT picked AND task_name IN (%2$s) AND execution_time <= ?
                    ORDER BY execution_time LIMIT %3$d FOR UPDATE SKIP LOCKED)
                RETURNING *)
            SELECT * FROM taken ORDER BY execution_time
            """;

    private final List<String> names;

    OwnJobs(List<String> names) {
        super(false, false);
        this.names = List.copyOf(names);
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        return context.jdbcRunner.query(TAKE.formatted(context.tableName, marks, limit), statement -> {
            int index = 1;
            statement.setString(index++, context.schedulerName.getName());
            setInstant(statement, index++, now);
            for (String name : names) {
                statement.setString(index++, name);
            }
            setInstant(statement, index, now);
        }, context.resultSetMapper.get());
    }
}
