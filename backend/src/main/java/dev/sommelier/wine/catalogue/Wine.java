package dev.sommelier.wine.catalogue;

import dev.sommelier.account.Language;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One catalogue entry. Written only by the import, so read-only here. Codes are those of the vocabulary. */
@Entity
@Immutable
public class Wine {

    /** Scents of years in the barrel. */
    private static final Set<String> AGED = Set.of("caramel", "walnut", "hazelnut", "raisin", "coffee", "fig", "prune");

    @Id
    private UUID id;
    @Embedded
    private WineRow row;

    protected Wine() {
        // for Hibernate
    }

    /** The wine that a row of a file becomes, without the database. */
    public static Wine of(UUID id, WineRow row) {
        Wine wine = new Wine();
        wine.id = id;
        wine.row = row;
        return wine;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return row.code();
    }

    public String name(Language language) {
        return language.choose(row.nameEn(), row.nameRu());
    }

    /** Who makes it, or null for a designation. */
    public String producer() {
        return row.producer();
    }

    /** The year of harvest, or null for a designation. */
    public Integer vintage() {
        return row.vintage();
    }

    public String country() {
        return row.country();
    }

    public String region() {
        return row.region();
    }

    public List<String> grapes() {
        return row.grapes();
    }

    public Colour colour() {
        return row.colour();
    }

    public Kind kind() {
        return row.kind();
    }

    /** Whether it is fortified and went amber in the barrel, though its grapes are white, as Madeira does. */
    public boolean isAmber() {
        return kind() == Kind.FORTIFIED && colour() == Colour.WHITE && aromas().stream().anyMatch(AGED::contains);
    }

    public Sweetness sweetness() {
        return row.sweetness();
    }

    public boolean alcoholFree() {
        return row.alcoholFree();
    }

    public int body() {
        return row.body();
    }

    public int acidity() {
        return row.acidity();
    }

    public int tannin() {
        return row.tannin();
    }

    public BigDecimal priceMin() {
        return row.priceMin();
    }

    public BigDecimal priceMax() {
        return row.priceMax();
    }

    /** The middle of the price band: what the wine mostly costs, for comparing it with a budget. */
    public BigDecimal typicalPrice() {
        return priceMin().add(priceMax()).divide(BigDecimal.valueOf(2));
    }

    public String currency() {
        return row.currency();
    }

    public List<String> aromas() {
        return row.aromas();
    }

    public List<String> dishes() {
        return row.dishes();
    }

    public List<String> occasions() {
        return row.occasions();
    }

    public int servingMin() {
        return row.servingMin();
    }

    public int servingMax() {
        return row.servingMax();
    }

    /** Alcohol in percent by volume, the lower end of what is usual; null when unknown. */
    public BigDecimal abvMin() {
        return row.abvMin();
    }

    /** Alcohol in percent by volume, the upper end of what is usual; null when unknown. */
    public BigDecimal abvMax() {
        return row.abvMax();
    }

    /** From how many years after the harvest it is at its best, without a vintage after it was bought; null when unknown. */
    public Integer drinkFrom() {
        return row.drinkFrom();
    }

    /** Until how many years after the harvest it is at its best, without a vintage after it was bought; null when unknown. */
    public Integer drinkTo() {
        return row.drinkTo();
    }

    /** Equal by id, so that entities of two sessions are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Wine wine && id().equals(wine.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
