package dev.sommelier.understanding.act;

import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.text.TextNormaliser;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32;
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

    /** @param files the examples, the model to write, and a checksum of what it was made from */
    public static void main(String[] files) throws IOException {
        Path examples = Path.of(files[0]);
        Path model = Path.of(files[1]);
        Path made = Path.of(files[2]);
        String checksum = checksum(examples);
        if (Files.exists(model) && Files.exists(made) && Files.readString(made).equals(checksum)) {
            return;
        }
        QNModel trained = train(Files.readAllLines(examples));
        Files.createDirectories(model.getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(model)))) {
            new BinaryQNModelWriter(trained, out).persist();
        }
        Files.writeString(made, checksum);
    }

    /** Of the examples and of the classes that a model depends on. */
    private static String checksum(Path examples) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(examples));
        for (Class<?> one : List.of(ActTraining.class, ActFeatures.class, Act.class, TextNormaliser.class, QNModel.class)) {
            sum.update(ClasspathFile.bytes(one.getName().replace('.', '/') + ".class"));
        }
        return Long.toHexString(sum.getValue());
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
