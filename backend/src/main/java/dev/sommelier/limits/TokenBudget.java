package dev.sommelier.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Enforces how many tokens an account and the whole service may spend in a day, counted in one row each. Every transaction
 * locks the account's row before the service's, so that there are no deadlocks.
 */
@ApplicationScoped
public class TokenBudget {

    /** How many tokens of the model may be spent in a day: input, output and what is written to the prompt cache. */
    @ConfigMapping(prefix = "sommelier.budget")
    interface Settings {

        /** By each account, in a day of its time zone; 0 means no limit. */
        @WithDefault("300000")
        long dailyTokens();

        /** By the whole service, in a day of UTC; 0 means no limit. */
        @WithDefault("10000000")
        long dailyTokensTotal();

        /** Tokens reserved for a reply while it is written, so that concurrent replies do not overspend. */
        @WithDefault("10000")
        long reservedTokens();
    }

    private static final long UNLIMITED = Long.MAX_VALUE;
    /** Days of retention: a date lasts 50 hours from the first time zone to the last. */
    private static final int KEPT_DAYS = 3;
    private static final String ACCOUNTS_DAY = "cast(cast(:now AS timestamptz) AT TIME ZONE a.time_zone AS date)";
    /** A change of the time zone may change the date, but the budget of each date can be spent only once. */
    private static final String ADD_TO_ACCOUNT =
            "INSERT INTO token_budget AS b (account_id, day, tokens) SELECT a.id, " + ACCOUNTS_DAY + """
            , :tokens FROM account a WHERE a.id = :account
            ON CONFLICT (account_id, day) DO UPDATE SET tokens = b.tokens + :tokens WHERE b.tokens < :limit
            RETURNING day
            """;
    private static final String ADD_TO_SERVICE = """
            INSERT INTO token_budget AS b (account_id, day, tokens) VALUES (NULL, :day, :tokens)
            ON CONFLICT (account_id, day) DO UPDATE SET tokens = b.tokens + :tokens WHERE b.tokens < :limit
            RETURNING day
            """;

    private final EntityManager database;
    private final Clock clock;
    private final Settings settings;

    TokenBudget(EntityManager database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Tokens an account may spend in a day; 0 means no limit. */
    public long perAccount() {
        return settings.dailyTokens();
    }

    /**
     * Reserves tokens before the model is called. Call {@link #release} when the reply has ended; the real cost is added by
     * {@link #spend}.
     *
     * @return empty when the day's budget of the account or of the service is spent
     */
    @Transactional
    public Optional<TokenReservation> reserve(UUID accountId) {
        if (settings.dailyTokens() == 0 && settings.dailyTokensTotal() == 0) {
            return Optional.of(TokenReservation.none(accountId));
        }
        long tokens = settings.reservedTokens();
        LocalDate serviceDay = serviceDay();
        Optional<LocalDate> day = addToAccount(accountId, tokens, limit(settings.dailyTokens()));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        TokenReservation reservation = new TokenReservation(accountId, day.get(), serviceDay, tokens);
        if (addToService(serviceDay, tokens, limit(settings.dailyTokensTotal())).isEmpty()) {
            takeBackFromAccount(accountId, reservation.day(), tokens);
            return Optional.empty();
        }
        return Optional.of(reservation);
    }

    /**
     * Gives reserved tokens back to the days they were taken from. Call it once for each reservation: a second call would
     * give them back again.
     */
    @Transactional
    public void release(TokenReservation reservation) {
        if (reservation.tokens() > 0) {
            takeBackFromAccount(reservation.accountId(), reservation.day(), reservation.tokens());
            takeBackFromService(reservation.serviceDay(), reservation.tokens());
        }
    }

    /** Adds what a call has cost, in the caller's transaction if there is one. */
    @Transactional
    public void spend(UUID accountId, long tokens) {
        addToAccount(accountId, tokens, UNLIMITED);
        addToService(serviceDay(), tokens, UNLIMITED);
    }

    /** Whether the budget of the account, or of the whole service, is spent for today. */
    @Transactional
    public boolean isSpent(UUID accountId) {
        Object[] spent = (Object[]) database.createNativeQuery("""
                        SELECT (SELECT coalesce(max(b.tokens), 0) FROM account a JOIN token_budget b
                                ON b.account_id = a.id AND b.day = %s WHERE a.id = :account),
                               (SELECT coalesce(max(tokens), 0) FROM token_budget WHERE account_id IS NULL AND day = :day)
                        """.formatted(ACCOUNTS_DAY))
                .setParameter("now", clock.instant())
                .setParameter("account", accountId)
                .setParameter("day", serviceDay())
                .getSingleResult();
        return ((Number) spent[0]).longValue() >= limit(settings.dailyTokens())
                || ((Number) spent[1]).longValue() >= limit(settings.dailyTokensTotal());
    }

    /** Whether this is the first call for the account today, in its time zone. */
    @Transactional
    public boolean tellSpent(UUID accountId) {
        return database.createNativeQuery(
                        "INSERT INTO token_budget AS b (account_id, day, tokens, told) SELECT a.id, " + ACCOUNTS_DAY + """
                        , 0, TRUE FROM account a WHERE a.id = :account
                        ON CONFLICT (account_id, day) DO UPDATE SET told = TRUE WHERE NOT b.told
                        """)
                .setParameter("now", clock.instant()).setParameter("account", accountId).executeUpdate() > 0;
    }

    /** Deletes up to {@code atMost} rows of dates that are over in every time zone; returns how many. */
    @Transactional
    public int deleteOld(int atMost) {
        return database.createNativeQuery("""
                        DELETE FROM token_budget WHERE ctid IN (
                            SELECT ctid FROM token_budget WHERE day < :day ORDER BY day LIMIT :atMost
                            FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter("day", serviceDay().minusDays(KEPT_DAYS))
                .setParameter("atMost", atMost)
                .executeUpdate();
    }

    private Optional<LocalDate> addToAccount(UUID accountId, long tokens, long limit) {
        return day(database.createNativeQuery(ADD_TO_ACCOUNT, LocalDate.class)
                .setParameter("now", clock.instant())
                .setParameter("tokens", tokens)
                .setParameter("account", accountId)
                .setParameter("limit", limit)
                .getResultList());
    }

    private Optional<LocalDate> addToService(LocalDate day, long tokens, long limit) {
        return day(database.createNativeQuery(ADD_TO_SERVICE, LocalDate.class)
                .setParameter("day", day)
                .setParameter("tokens", tokens)
                .setParameter("limit", limit)
                .getResultList());
    }

    private void takeBackFromAccount(UUID accountId, LocalDate day, long tokens) {
        database.createNativeQuery("UPDATE token_budget SET tokens = tokens - ?1 WHERE account_id = ?2 AND day = ?3")
                .setParameter(1, tokens)
                .setParameter(2, accountId)
                .setParameter(3, day)
                .executeUpdate();
    }

    private void takeBackFromService(LocalDate day, long tokens) {
        database.createNativeQuery("UPDATE token_budget SET tokens = tokens - ?1 WHERE account_id IS NULL AND day = ?2")
                .setParameter(1, tokens)
                .setParameter(2, day)
                .executeUpdate();
    }

    private LocalDate serviceDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<LocalDate> day(List<?> rows) {
        return rows.stream().findFirst().map(LocalDate.class::cast);
    }

    private static long limit(long configured) {
        return configured == 0 ? UNLIMITED : configured;
    }
}
