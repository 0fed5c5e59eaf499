package dev.sommelier.understanding.act;

import java.util.Map;

/**
 * How likely each act is for a message, and three degrees of trust in it: likely, surely, beyond doubt.
 *
 * @param likelihoods by act, from 0 to 1, together 1
 */
public record ActGuess(Map<Act, Double> likelihoods) {

    /** Enough where the words told no act. */
    private static final double LIKELY = 0.65;
    /** Enough against the act that the words told; ActModelTest bounds how often such a guess is wrong. */
    private static final double SURE = 0.9;
    /** Enough against words that tell another act plainly. */
    private static final double BEYOND_DOUBT = 0.97;

    public Act likeliest() {
        return likelihoods.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    public double likelihood(Act act) {
        return likelihoods.getOrDefault(act, 0.0);
    }

    public boolean isBeyondDoubt(Act act) {
        return likelihood(act) >= BEYOND_DOUBT;
    }

    public boolean isLikely(Act act) {
        return likelihood(act) >= LIKELY;
    }

    public boolean isSurely(Act act) {
        return likelihood(act) >= SURE;
    }
}
