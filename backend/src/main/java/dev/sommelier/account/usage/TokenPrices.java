package dev.sommelier.account.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.math.BigDecimal;
import java.util.Map;

/** What models cost, by the beginning of their names. A model that is not listed is counted without a cost. */
@ConfigMapping(prefix = "sommelier.model-prices")
interface TokenPrices {

    @WithParentName
    Map<String, Price> byModel();

    /** In US dollars for a million tokens. */
    interface Price {

        BigDecimal input();

        BigDecimal output();

        /** Of input that is written to the prompt cache, as a multiple of {@link #input()}. */
        @WithDefault("1.25")
        BigDecimal cacheWriteFactor();

        /** Of input that is read from the prompt cache, as a multiple of {@link #input()}. */
        @WithDefault("0.1")
        BigDecimal cacheReadFactor();
    }
}
