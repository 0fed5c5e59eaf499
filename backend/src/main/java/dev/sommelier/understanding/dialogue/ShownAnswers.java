package dev.sommelier.understanding.dialogue;

import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Optional;

/** Follow-ups about wines shown, once it is known what is asked. */
final class ShownAnswers {

    private ShownAnswers() {
    }

    /** What a message asks of wines shown that surely asks something of them. */
    static Optional<FollowUp> asked(Utterance said, References references, Dialogue dialogue) {
        ShownList list = references.list();
        DialogueCue topic = ShownTopic.of(said);
        boolean open = topic == null || topic == DialogueCue.DESCRIBE || topic == DialogueCue.TASTE;
        if (references.isTold()) {
            List<Wine> wines = references.wines();
            boolean several = wines.size() > 1;
            DialogueCue measure = several ? ShownChoice.superlative(said) : null;
            return about(FollowUp.Kind.SHOWN, measure != null ? measure
                    : several && open ? DialogueCue.COMPARE
                            : open && said.isFood() ? DialogueCue.PAIRS
                                    : open && said.asksQuality() ? DialogueCue.QUALITY
                                            : topic == null ? DialogueCue.DESCRIBE : topic, list, wines);
        }
        DialogueCue superlative = ShownChoice.superlative(said);
        boolean these = said.has(DialogueCue.THESE) || said.has(DialogueCue.ALL);
        boolean picks = said.has(DialogueCue.PICK) || said.has(DialogueCue.ASKS_WHICH);
        return superlative != null ? about(FollowUp.Kind.SHOWN, superlative, list, list.wines())
                : picks && topic != DialogueCue.COMPARE ? about(FollowUp.Kind.SHOWN, said.asksQuality() ? DialogueCue.QUALITY : DialogueCue.PICK, list, list.wines())
                        : open && said.isFood() ? onSubject(DialogueCue.PAIRS, these, list, dialogue)
                                : open && said.asksQuality() ? onSubject(DialogueCue.QUALITY, these, list, dialogue)
                                        : onSubject(topic == null ? DialogueCue.UNTOLD : topic, these, list, dialogue);
    }

    /** The wines that a message surely decides for. */
    static Optional<FollowUp> chosen(References references, Dialogue dialogue) {
        return references.isTold() ? about(FollowUp.Kind.CHOICE, DialogueCue.TAKE, references.list(), references.wines())
                : choice(references.list(), dialogue);
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
