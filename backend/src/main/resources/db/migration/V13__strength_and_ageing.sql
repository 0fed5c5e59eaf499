-- Alcohol by volume and how long the wine is at its best; null where a shop's stock does not tell.
ALTER TABLE wine
    ADD COLUMN abv_min    numeric(3, 1),
    ADD COLUMN abv_max    numeric(3, 1),
    -- Years after the harvest; for a wine without vintage after it was bought.
    ADD COLUMN drink_from integer,
    ADD COLUMN drink_to   integer,
    ADD CONSTRAINT wine_abv CHECK ((abv_min IS NULL) = (abv_max IS NULL) AND abv_min BETWEEN 0 AND abv_max AND abv_max <= 25),
    ADD CONSTRAINT wine_drink CHECK ((drink_from IS NULL) = (drink_to IS NULL) AND drink_from BETWEEN 0 AND drink_to);
