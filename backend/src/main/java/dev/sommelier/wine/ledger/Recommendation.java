package dev.sommelier.wine.ledger;

import dev.sommelier.wine.catalogue.Wine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry of the recommendation ledger. Written by SQL that handles conflicts, so read-only here. */
@Entity
@Immutable
class Recommendation {

    @Id
    private UUID id;
    /** For the conditions of queries. */
    private UUID sessionId;
    private UUID messageId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Wine wine;
    private int position;
    private String reason;
    @Enumerated(EnumType.STRING)
    private Repeat repeat;

    protected Recommendation() {
        // for Hibernate
    }

    UUID id() {
        return id;
    }

    UUID messageId() {
        return messageId;
    }

    Wine wine() {
        return wine;
    }

    String reason() {
        return reason;
    }

    Repeat repeat() {
        return repeat;
    }
}
