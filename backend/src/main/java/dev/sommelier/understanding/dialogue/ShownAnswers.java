package dev.sommelier.understanding.dialogue;

import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Optional;

/** Follow-ups about wines shown, once it is known what is asked. */
final class ShownAnswers {

    private ShownAnswers() {
    }

    static Optional<FollowUp> choice(ShownList list, Dialogue dialogue) {
        if (dialogue.subject() != null) {
            return about(FollowUp.Kind.CHOICE, DialogueCue.TAKE, dialogue.listOf(dialogue.subject()).orElse(list),
                    List.of(dialogue.subject()));
        }
        return list.wines().size() == 1 ? about(FollowUp.Kind.CHOICE, DialogueCue.TAKE, list, list.wines())
                : Optional.of(new FollowUp(FollowUp.Kind.WHICH, DialogueCue.TAKE, list, list.wines(), false));
    }

    /** The wine talked about last, unless several are meant; otherwise all of the list. */
    static Optional<FollowUp> onSubject(DialogueCue topic, boolean these, ShownList list, Dialogue dialogue) {
        Wine subject = dialogue.subject();
        if (topic == DialogueCue.PRONOUNCE && subject == null && list.wines().size() > 1) {
            return Optional.of(new FollowUp(FollowUp.Kind.WHICH, topic, list, list.wines(), false));
        }
        return these || subject == null
                ? Optional.of(new FollowUp(FollowUp.Kind.SHOWN, topic, list, list.wines(), list.wines().size() == 1))
                : about(FollowUp.Kind.SHOWN, topic, dialogue.listOf(subject).orElse(list), List.of(subject));
    }

    static Optional<FollowUp> about(FollowUp.Kind kind, DialogueCue topic, ShownList list, List<Wine> wines) {
        boolean told = wines.size() < list.wines().size() || wines.size() == 1;
        return Optional.of(new FollowUp(kind, topic, list, wines, told));
    }
}
