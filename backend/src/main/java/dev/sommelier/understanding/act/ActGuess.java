package dev.sommelier.understanding.act;

import java.util.Map;

/**
 * How likely each act is for a message.
 *
 * @param likelihoods by act, from 0 to 1, together 1
 */
public record ActGuess(Map<Act, Double> likelihoods) {

    /** Of two hundred unseen messages guessed with this likelihood, about two are guessed wrong. */
    private static final double SURE = 0.9;
    /** Enough against words that tell something else plainly. */
    private static final double BEYOND_DOUBT = 0.97;
    /** Enough where nothing else tells the act. */
    private static final double LIKELY = 0.65;

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
