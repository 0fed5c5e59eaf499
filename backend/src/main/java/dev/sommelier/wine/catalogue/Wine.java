package dev.sommelier.wine.catalogue;

import dev.sommelier.account.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    private String code;
    private String nameEn;
    private String nameRu;
    private String producer;
    private Integer vintage;
    private String country;
    private String region;
    private List<String> grapes;
    @Enumerated(EnumType.STRING)
    private Colour colour;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Sweetness sweetness;
    private boolean alcoholFree;
    private int body;
    private int acidity;
    private int tannin;
    private BigDecimal priceMin;
    private BigDecimal priceMax;
    @Column(length = 3)
    private String currency;
    private List<String> aromas;
    private List<String> dishes;
    private List<String> occasions;
    private int servingMin;
    private int servingMax;
    private BigDecimal abvMin;
    private BigDecimal abvMax;
    private Integer drinkFrom;
    private Integer drinkTo;

    protected Wine() {
        // for Hibernate
    }

    /** The wine that a row of a file becomes, without the database. */
    public static Wine of(UUID id, WineRow row) {
        Wine wine = new Wine();
        wine.id = id;
        wine.code = row.code();
        wine.nameEn = row.nameEn();
        wine.nameRu = row.nameRu();
        wine.producer = row.producer();
        wine.vintage = row.vintage();
        wine.country = row.country();
        wine.region = row.region();
        wine.grapes = row.grapes();
        wine.colour = row.colour();
        wine.kind = row.kind();
        wine.sweetness = row.sweetness();
        wine.alcoholFree = row.alcoholFree();
        wine.body = row.body();
        wine.acidity = row.acidity();
        wine.tannin = row.tannin();
        wine.priceMin = row.priceMin();
        wine.priceMax = row.priceMax();
        wine.currency = row.currency();
        wine.aromas = row.aromas();
        wine.dishes = row.dishes();
        wine.occasions = row.occasions();
        wine.servingMin = row.servingMin();
        wine.servingMax = row.servingMax();
        wine.abvMin = row.abvMin();
        wine.abvMax = row.abvMax();
        wine.drinkFrom = row.drinkFrom();
        wine.drinkTo = row.drinkTo();
        return wine;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name(Language language) {
        return language.choose(nameEn, nameRu);
    }

    /** Who makes it, or null for a designation. */
    public String producer() {
        return producer;
    }

    /** The year of harvest, or null for a designation. */
    public Integer vintage() {
        return vintage;
    }

    public String country() {
        return country;
    }

    public String region() {
        return region;
    }

    public List<String> grapes() {
        return grapes;
    }

    public Colour colour() {
        return colour;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is fortified and went amber in the barrel, though its grapes are white, as Madeira does. */
    public boolean isAmber() {
        return kind == Kind.FORTIFIED && colour == Colour.WHITE && aromas.stream().anyMatch(AGED::contains);
    }

    public Sweetness sweetness() {
        return sweetness;
    }

    public boolean alcoholFree() {
        return alcoholFree;
    }

    public int body() {
        return body;
    }

    public int acidity() {
        return acidity;
    }

    public int tannin() {
        return tannin;
    }

    public BigDecimal priceMin() {
        return priceMin;
    }

    public BigDecimal priceMax() {
        return priceMax;
    }

    /** The middle of the price band: what the wine mostly costs, for comparing it with a budget. */
    public BigDecimal typicalPrice() {
        return priceMin.add(priceMax).divide(BigDecimal.valueOf(2));
    }

    public String currency() {
        return currency;
    }

    public List<String> aromas() {
        return aromas;
    }

    public List<String> dishes() {
        return dishes;
    }

    public List<String> occasions() {
        return occasions;
    }

    public int servingMin() {
        return servingMin;
    }

    public int servingMax() {
        return servingMax;
    }

    /** Alcohol in percent by volume, the lower end of what is usual; null when unknown. */
    public BigDecimal abvMin() {
        return abvMin;
    }

    /** Alcohol in percent by volume, the upper end of what is usual; null when unknown. */
    public BigDecimal abvMax() {
        return abvMax;
    }

    /** From how many years after the harvest it is at its best, without a vintage after it was bought; null when unknown. */
    public Integer drinkFrom() {
        return drinkFrom;
    }

    /** Until how many years after the harvest it is at its best, without a vintage after it was bought; null when unknown. */
    public Integer drinkTo() {
        return drinkTo;
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
