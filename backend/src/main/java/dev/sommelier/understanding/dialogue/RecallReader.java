package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads questions about what was chosen, recommended or remembered. */
final class RecallReader {

    private static final List<Cue> OF_THE_PERSON = List.of(Cue.SUMMARY, Cue.MY_BUDGET, Cue.MY_DISH, Cue.MY_NAME, Cue.MY_COUNTRY,
            Cue.MY_ALLERGY, Cue.ABOUT_ME, Cue.BEFORE, Cue.HISTORY);

    private static final Set<Cue> NO_WINE_MEANT = EnumSet.of(Cue.CHOSEN_WHAT, Cue.ABOUT_ME, Cue.MY_NAME, Cue.MY_COUNTRY,
            Cue.MY_ALLERGY);

    /** "A dry sherry, what is it called": a wine described rather than one shown before. */
    private static final List<Dimension> STYLE = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.GRAPE,
            Dimension.REGION, Dimension.COUNTRY, Dimension.AROMA);

    Optional<FollowUp> read(Utterance said, References references, ShownList list, Dialogue dialogue) {
        if (said.has(Cue.FORGET_ME) && !said.isFood()) {
            return about(Cue.FORGET_ME, list);
        }
        if (said.has(Cue.SAVES) && said.isBare() && said.isQuestion() && !references.isTold()) {
            return about(Cue.SAVES, list);
        }
        boolean again = said.has(Cue.REPEAT) && said.isFood() && dialogue.hasShown() && !said.has(Cue.SHOW)
                && list.wish().wanted(Dimension.DISH).containsAll(said.reading().facet(Dimension.DISH).wanted());
        if (again) {
            return chosen(references, list, dialogue);
        }
        if (said.has(Cue.ANOTHER) && !said.cues().hasAny(NO_WINE_MEANT)) {
            return Optional.empty();
        }
        Cue person = OF_THE_PERSON.stream().filter(said::has)
                .filter(cue -> cue != Cue.SUMMARY || said.has(Cue.REPEAT) || said.isBare())
                .filter(cue -> cue != Cue.MY_BUDGET || said.reading().budget() == null && said.isBare()
                        && (said.isQuestion() || said.has(Cue.REPEAT) || said.has(Cue.ABOUT_ME)))
                .findFirst().orElse(null);
        if (person != null) {
            return about(person, list);
        }
        boolean describes = !dialogue.hasShown() && !said.has(Cue.LAST_TIME) && STYLE.stream().filter(said.reading()::wants).count() > 1;
        boolean past = !describes && said.has(Cue.RECOMMENDED) && (said.isQuestion() || said.has(Cue.REPEAT)) && said.reading().budget() == null
                || said.has(Cue.CHOSEN_WHAT) && said.has(Cue.LAST_TIME) && !dialogue.hasShown();
        if (past) {
            return about(Cue.RECOMMENDED, list);
        }
        if (said.has(Cue.CHOSEN_WHAT) && !describes && !said.has(Cue.PICK) && said.reading().budget() == null && !said.isComparative()
                && said.reading().intent() != Intent.SIMILAR) {
            boolean elsewhere = !dialogue.hasShown() && said.reading().question() != null;
            return elsewhere ? Optional.empty()
                    : dialogue.hasShown() ? chosen(references, list, dialogue) : about(Cue.RECOMMENDED, list);
        }
        return Optional.empty();
    }

    private static Optional<FollowUp> about(Cue topic, ShownList list) {
        return Optional.of(new FollowUp(FollowUp.Kind.RECALL, topic, list, List.of(), false));
    }

    /** What was chosen from the list; the wine pointed at, when there is one; else the wine talked about. */
    private static Optional<FollowUp> chosen(References references, ShownList list, Dialogue dialogue) {
        if (references.isTold()) {
            return Optional.of(new FollowUp(FollowUp.Kind.RECALL, Cue.CHOSEN_WHAT, references.list(), references.wines(), true));
        }
        List<ChosenWine> taken = dialogue.chosen().stream().filter(one -> one.list().equals(list)).toList();
        return Optional.of(new FollowUp(FollowUp.Kind.RECALL, Cue.CHOSEN_WHAT, list,
                taken.stream().map(ChosenWine::wine).toList(), !taken.isEmpty()));
    }
}
