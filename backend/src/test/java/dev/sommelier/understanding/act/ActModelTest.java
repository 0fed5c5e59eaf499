package dev.sommelier.understanding.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActModelTest {

    private static final Path EXAMPLES = Path.of("src", "main", "training", "acts.tsv");

    private final ActModel model = new ActModel();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "request   | a crisp white for mussels, 15 euros tops",
        "request   | посоветуйте красное к шашлыку до тысячи",
        "question  | why do people swirl the glass before they drink?",
        "question  | сколько хранится открытое красное?",
        "smalltalk | thanks a million, you were great!",
        "smalltalk | спасибо большое, хорошего вечера!",
        "memory    | what do you know about my taste?",
        "memory    | что ты помнишь о моих вкусах?",
        "care      | i'm four months pregnant, one glass is fine right?",
        "care      | пью антибиотики, можно бокал красного?",
    })
    void plainMessageIsSurelyGuessed(String act, String message) {
        assertTrue(model.guess(message, false).isSurely(Act.of(act)), () -> message + ": " + model.guess(message, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "👍", "0", "ы"})
    void anyTextHasLikelihoodsThatSumUpToOne(String message) {
        double sum = model.guess(message, true).likelihoods().values().stream().mapToDouble(one -> one).sum();
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void examplesThatWereHeldBackAreGuessedRight() throws IOException {
        List<String> examples = Files.readAllLines(EXAMPLES);
        List<String> learned = new ArrayList<>();
        List<String> heldBack = new ArrayList<>();
        for (int at = 0; at < examples.size(); at++) {
            (at % 10 == 0 ? heldBack : learned).add(examples.get(at));
        }
        QNModel trained = ActTraining.train(learned);
        long right = heldBack.stream().filter(example -> best(trained, example).getKey().equals(example.split("\t")[0])).count();
        List<String> sure = heldBack.stream().filter(example -> best(trained, example).getValue() >= 0.9).toList();
        long surelyRight = sure.stream().filter(example -> best(trained, example).getKey().equals(example.split("\t")[0])).count();
        assertTrue(right >= 0.9 * heldBack.size(), right + " of " + heldBack.size());
        assertTrue(surelyRight >= 0.97 * sure.size() && sure.size() >= 0.6 * heldBack.size(), surelyRight + " of " + sure.size());
    }

    private static Map.Entry<String, Double> best(QNModel trained, String example) {
        String[] parts = example.split("\t", 3);
        double[] outcomes = trained.eval(ActFeatures.of(parts[2], parts[1].equals("later")));
        List<Map.Entry<String, Double>> all = new ArrayList<>();
        for (int at = 0; at < outcomes.length; at++) {
            all.add(Map.entry(trained.getOutcome(at), outcomes[at]));
        }
        return all.stream().max(Comparator.comparing(Map.Entry::getValue)).orElseThrow();
    }
}
