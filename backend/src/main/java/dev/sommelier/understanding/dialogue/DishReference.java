package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a question about the wine of a dish: "how cold should the duck one be", «а то, что к утке, охлаждать?». */
final class DishReference {

    private static final Set<String> WINES = Set.of("one", "ones", "wine", "bottle", "red", "white");
    private static final Set<String> JOINING = Set.of("for", "with", "к", "ко", "под", "для");
    private static final Set<String> POINTING = Set.of("the", "that", "one", "то", "та", "тот", "того", "той", "ту", "тем",
            "которое",
            "который", "которую", "которого", "вино", "бутылку");
    private static final int REACH = 3;

    Optional<FollowUp> read(Utterance said, ShownList list, Dialogue dialogue) {
        DialogueCue topic = ShownTopic.of(said);
        boolean about = said.mentions().stream().anyMatch(m -> m.is(Dimension.DISH) && isPointedAt(m, said.tokens())
                && list.wish().wanted(Dimension.DISH).contains(m.code()));
        if (topic == null || topic == DialogueCue.PAIRS || !about || list.isEmpty() || said.reading().budget() != null) {
            return Optional.empty();
        }
        List<Wine> taken = dialogue.chosen().stream().filter(one -> one.list().equals(list)).map(ChosenWine::wine).toList();
        List<Wine> wines = taken.isEmpty() ? list.wines() : taken;
        return Optional.of(new FollowUp(FollowUp.Kind.SHOWN, topic, list, wines, wines.size() == 1));
    }

    private static boolean isPointedAt(Mention dish, List<Token> tokens) {
        int before = dish.from() - 1;
        boolean named = dish.to() < tokens.size() && WINES.contains(tokens.get(dish.to()).text()) && before >= 0
                && POINTING.contains(tokens.get(before).text());
        int joint = before > 0 && tokens.get(before).is("the") ? before - 1 : before;
        return named || joint > 0 && JOINING.contains(tokens.get(joint).text())
                && IntStream.range(Math.max(0, joint - REACH), joint)
                .anyMatch(at -> POINTING.contains(tokens.get(at).text()));
    }
}
