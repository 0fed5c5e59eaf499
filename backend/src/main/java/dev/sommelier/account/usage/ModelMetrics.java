package dev.sommelier.account.usage;

import dev.sommelier.account.usage.TokenPrices.Price;
import dev.sommelier.text.EnumCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the tokens and the cost of the model's calls: {@code sommelier.model.tokens} by kind, of which the share of {@code
 * cache_read} tells what the prompt cache saves, and {@code sommelier.model.cost} in US dollars.
 */
@ApplicationScoped
class ModelMetrics {

    private static final double MILLION = 1e6;

    private final MeterRegistry registry;
    private final TokenPrices prices;

    ModelMetrics(MeterRegistry registry, TokenPrices prices) {
        this.registry = registry;
        this.prices = prices;
    }

    void count(ModelUse use) {
        tokens(use, "input", use.inputTokens());
        tokens(use, "output", use.outputTokens());
        tokens(use, "cache_write", use.cacheWriteTokens());
        tokens(use, "cache_read", use.cacheReadTokens());
        price(use.model()).ifPresent(price -> Counter.builder("sommelier.model.cost")
                .description("What calls of the model cost").baseUnit("usd")
                .tags("purpose", purpose(use), "model", use.model())
                .register(registry).increment(cost(use, price)));
    }

    private void tokens(ModelUse use, String kind, long tokens) {
        Counter.builder("sommelier.model.tokens")
                .description("Tokens of the model's calls").baseUnit("tokens")
                .tags("purpose", purpose(use), "model", use.model(), "kind", kind)
                .register(registry).increment(tokens);
    }

    /** In US dollars. */
    static double cost(ModelUse use, Price price) {
        double input = use.inputTokens() + use.cacheWriteTokens() * price.cacheWriteFactor().doubleValue()
                + use.cacheReadTokens() * price.cacheReadFactor().doubleValue();
        return (input * price.input().doubleValue() + use.outputTokens() * price.output().doubleValue()) / MILLION;
    }

    /** A model answers with a dated form of its name, so that the longest beginning counts. */
    private Optional<Price> price(String model) {
        return prices.byModel().entrySet().stream().filter(entry -> model.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length())).map(Map.Entry::getValue);
    }

    private static String purpose(ModelUse use) {
        return EnumCode.of(use.purpose());
    }
}
