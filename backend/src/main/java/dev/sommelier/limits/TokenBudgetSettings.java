package dev.sommelier.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many tokens of the model may be spent in a day: input, output and what is written to the prompt cache. */
@ConfigMapping(prefix = "sommelier.budget")
interface TokenBudgetSettings {

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
