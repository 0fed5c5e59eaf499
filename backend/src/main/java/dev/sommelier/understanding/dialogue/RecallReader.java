package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.question.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads questions about what was chosen, recommended or remembered. */
final class RecallReader {

    private static final List<DialogueCue> OF_THE_PERSON = List.of(DialogueCue.FIRST_COUNTRY, DialogueCue.FIRST_WISH, DialogueCue.WHAT_FOR, DialogueCue.SUMMARY, DialogueCue.MY_BUDGET, DialogueCue.MY_DISH, DialogueCue.MY_NAME, DialogueCue.MY_COUNTRY,
            DialogueCue.MY_ALLERGY, DialogueCue.ABOUT_ME, DialogueCue.BEFORE, DialogueCue.HISTORY);

    private static final Set<DialogueCue> NO_WINE_MEANT = EnumSet.of(DialogueCue.CHOSEN_WHAT, DialogueCue.ABOUT_ME, DialogueCue.MY_NAME, DialogueCue.MY_COUNTRY,
            DialogueCue.MY_ALLERGY);

    /** "A dry sherry, what is it called": a wine described rather than one shown before. */
    private static final List<Dimension> STYLE = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.GRAPE,
            Dimension.REGION, Dimension.COUNTRY, Dimension.AROMA);

    private static final Set<String> BEGINNING = Set.of("first", "start", "started", "begin", "began", "beginning", "originally", "сначала",
            "вначале", "начале", "начал", "начала", "начали", "первым", "первый", "изначально");
    private static final Set<String> SAYING = Set.of("ask", "asked", "said", "say", "want", "wanted", "wrote", "start", "started", "спросил",
            "спросила", "спрашивал", "спрашивала", "просил", "просила", "сказал", "сказала", "хотел", "хотела", "писал", "писала", "начал",
            "начала", "начали");

    Optional<FollowUp> read(Utterance said, References references, ShownList list, Dialogue dialogue) {
        if (said.has(DialogueCue.FORGET_ME) && !said.isFood()) {
            return about(DialogueCue.FORGET_ME, list);
        }
        if (said.has(DialogueCue.SAVES) && said.isBare() && said.isQuestion() && !references.isTold() && !keepsBottles(said)) {
            return about(DialogueCue.SAVES, list);
        }
        boolean again = said.has(DialogueCue.REPEAT) && said.isFood() && dialogue.hasShown() && !said.has(DialogueCue.SHOW)
                && list.wish().wanted(Dimension.DISH).containsAll(said.reading().facet(Dimension.DISH).wanted());
        if (again) {
            return chosen(references, list, dialogue);
        }
        if (said.has(DialogueCue.ANOTHER) && !said.cues().hasAny(NO_WINE_MEANT)) {
            return Optional.empty();
        }
        DialogueCue person = OF_THE_PERSON.stream().filter(said::has)
                .filter(cue -> cue != DialogueCue.SUMMARY || said.has(DialogueCue.REPEAT) || said.isBare())
                .filter(cue -> cue != DialogueCue.WHAT_FOR || dialogue.hasShown() && said.reading().budget() == null && !said.isFood())
                .filter(cue -> cue != DialogueCue.MY_BUDGET || said.reading().budget() == null && said.isBare()
                        && (said.isQuestion() || said.has(DialogueCue.REPEAT) || said.has(DialogueCue.ABOUT_ME)))
                .findFirst().orElse(null);
        if (person != null) {
            return about(person, list);
        }
        boolean describes = !dialogue.hasShown() && !said.has(DialogueCue.LAST_TIME) && STYLE.stream().filter(said.reading()::wants).count() > 1;
        boolean past = !describes && said.has(DialogueCue.RECOMMENDED) && (said.isQuestion() || said.has(DialogueCue.REPEAT)) && said.reading().budget() == null
                || said.has(DialogueCue.CHOSEN_WHAT) && said.has(DialogueCue.LAST_TIME) && !dialogue.hasShown();
        if (past) {
            return about(DialogueCue.RECOMMENDED, list);
        }
        if (said.has(DialogueCue.CHOSEN_WHAT) && !describes && !said.has(DialogueCue.PICK) && said.reading().budget() == null && !said.isComparative()
                && said.reading().intent() != Intent.SIMILAR) {
            boolean elsewhere = !dialogue.hasShown() && said.reading().question() != null;
            return elsewhere ? Optional.empty()
                    : dialogue.hasShown() ? chosen(references, list, dialogue) : about(DialogueCue.RECOMMENDED, list);
        }
        return Optional.empty();
    }

    /** What a message asks to recall that surely asks for something said or remembered. */
    static FollowUp guessed(Utterance said, References references, ShownList list, Dialogue dialogue) {
        if (references.isTold()) {
            return new FollowUp(FollowUp.Kind.RECALL, DialogueCue.CHOSEN_WHAT, references.list(), references.wines(), true);
        }
        boolean begins = said.tokens().stream().anyMatch(token -> BEGINNING.contains(token.text()))
                && said.tokens().stream().anyMatch(token -> SAYING.contains(token.text()));
        DialogueCue topic = OF_THE_PERSON.stream().filter(said::has).findFirst()
                .orElse(begins ? DialogueCue.FIRST_WISH : said.has(DialogueCue.CHOSEN_WHAT) || said.has(DialogueCue.RECOMMENDED) ? DialogueCue.RECOMMENDED
                        : dialogue.hasShown() ? DialogueCue.SUMMARY : DialogueCue.ABOUT_ME);
        return new FollowUp(FollowUp.Kind.RECALL, topic, list, List.of(), false);
    }

    /** Whether it is about the storing of bottles: "I store my bottles standing, is that bad?" */
    private static boolean keepsBottles(Utterance said) {
        Question question = said.reading().question();
        return question != null && question.sure() && question.is("bottle");
    }

    private static Optional<FollowUp> about(DialogueCue topic, ShownList list) {
        return Optional.of(new FollowUp(FollowUp.Kind.RECALL, topic, list, List.of(), false));
    }

    /** What was chosen from the list; the wine pointed at, when there is one; else the wine talked about. */
    private static Optional<FollowUp> chosen(References references, ShownList list, Dialogue dialogue) {
        if (references.isTold()) {
            return Optional.of(new FollowUp(FollowUp.Kind.RECALL, DialogueCue.CHOSEN_WHAT, references.list(), references.wines(), true));
        }
        List<ChosenWine> taken = dialogue.chosen().stream().filter(one -> one.list().equals(list)).toList();
        return Optional.of(new FollowUp(FollowUp.Kind.RECALL, DialogueCue.CHOSEN_WHAT, list,
                taken.stream().map(ChosenWine::wine).toList(), !taken.isEmpty()));
    }
}
