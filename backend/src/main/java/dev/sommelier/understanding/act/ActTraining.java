package dev.sommelier.understanding.act;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the model of acts; the build runs it when the examples or these classes have changed. Each line of the examples
 * is {@code act TAB first|later TAB message}: what it is for, whether wines were shown before, and what was said.
 */
public final class ActTraining {

    private static final int FEWEST_OCCURRENCES = 2;
    private static final int ROUNDS = 40;
    /** Of the squares of the weights: keeps them small, so that likelihoods are not overstated. */
    private static final double L2_COST = 1;

    private ActTraining() {
    }

    /** @param files the examples, and the model to write */
    public static void main(String[] files) throws IOException {
        Path examples = Path.of(files[0]);
        Path model = Path.of(files[1]);
        Path self = Path.of(model.getParent().getParent().toString(), ActTraining.class.getPackageName().replace('.', '/'));
        if (!Files.exists(model) || isNewer(examples, model) || isNewer(self, model)) {
            Files.createDirectories(model.getParent());
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(model))) {
                new BinaryQNModelWriter(train(Files.readAllLines(examples)), out).persist();
            }
        }
    }

    private static boolean isNewer(Path file, Path than) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
    }

    static QNModel train(List<String> examples) throws IOException {
        List<Event> events = new ArrayList<>();
        for (String example : examples) {
            String[] parts = example.split("\t", 3);
            events.add(new Event(Act.of(parts[0]).code(), ActFeatures.of(parts[2], parts[1].equals("later"))));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, FEWEST_OCCURRENCES);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
        return (QNModel) trainer.train(new CollectionObjectStream<>(events));
    }
}
