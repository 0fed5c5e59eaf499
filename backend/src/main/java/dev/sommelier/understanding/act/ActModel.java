package dev.sommelier.understanding.act;

import dev.sommelier.classpath.ClasspathFile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Guesses what a message is for from examples of people's own words: a maximum-entropy model (OpenNLP) that the build
 * trains from {@code src/main/training/acts.tsv}. It needs no word list, so it tells the purpose of messages whose words
 * the lexicon does not know. Safe to share between threads; all instances share one model.
 */
public final class ActModel {

    /** How much of a message is looked at, in characters. */
    public static final int LONGEST = 600;
    /** On the class path; written by {@link ActTraining}. */
    static final String RESOURCE = "understanding/acts.model";
    /** Read once per process: it is some megabytes. */
    private static final MaxentModel MODEL = read();

    private static MaxentModel read() {
        try {
            return new BinaryQNModelReader(new DataInputStream(new ByteArrayInputStream(ClasspathFile.bytes(RESOURCE)))).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param later whether wines were shown before in the session */
    public ActGuess guess(String message, boolean later) {
        double[] outcomes = MODEL.eval(ActFeatures.of(message, later));
        Map<Act, Double> likelihoods = new EnumMap<>(Act.class);
        for (int at = 0; at < outcomes.length; at++) {
            likelihoods.put(Act.of(MODEL.getOutcome(at)), outcomes[at]);
        }
        return new ActGuess(likelihoods);
    }
}
