package dev.sommelier.wine.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CountryList", description = "The countries of the catalogue")
record CountryList(@Schema(required = true) List<Country> countries) {

    @Schema(name = "Country", description = "A country with wines in the catalogue")
    record Country(
            @Schema(required = true, description = "ISO 3166 alpha-2", examples = "fr") String code,
            @Schema(required = true, description = "In the account's language", examples = "France") String name,
            @Schema(required = true, description = "How many wines it has") long wines) {
    }
}
