package dev.sommelier.sommelier.phrasing;

import dev.sommelier.text.TextNormaliser;
import java.util.List;

/** Picks a sentence that earlier greetings did not use, or used longest ago. */
public final class SentencePicker {

    public static final int NEVER = Integer.MAX_VALUE;

    private SentencePicker() {
    }

    /**
     * @param sentences at least one
     * @param recent    former greetings, the last first
     * @param seed      decides among those unused for equally long
     */
    public static String pick(List<String> sentences, List<String> recent, long seed, String key) {
        int start = Math.floorMod(Templates.mix(seed, key), sentences.size());
        String best = sentences.get(start);
        for (int i = 1; i < sentences.size(); i++) {
            String sentence = sentences.get((start + i) % sentences.size());
            if (greetingsSince(sentence, recent) > greetingsSince(best, recent)) {
                best = sentence;
            }
        }
        return best;
    }

    /** How many greetings ago the words were used; {@link #NEVER} when none used them. */
    public static int greetingsSince(String words, List<String> recent) {
        String said = TextNormaliser.lowerCase(words);
        for (int i = 0; i < recent.size(); i++) {
            if (TextNormaliser.lowerCase(recent.get(i)).contains(said)) {
                return i;
            }
        }
        return NEVER;
    }
}
