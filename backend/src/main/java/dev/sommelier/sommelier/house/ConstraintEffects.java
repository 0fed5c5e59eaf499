package dev.sommelier.sommelier.house;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.sommelier.choosing.ActiveConstraints;
import dev.sommelier.sommelier.wording.Wording;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.lexicon.Dimension;
import java.util.List;
import java.util.Optional;

/** How a person's constraints change a request, and the sentence that says which of them have bound an answer. */
final class ConstraintEffects {

    private final Wording wording;

    ConstraintEffects(Wording wording) {
        this.wording = wording;
    }

    /** Applies the constraints to the request, and marks those as bound that the catalogue cannot filter by. */
    static Understood change(Understood understood, ActiveConstraints constraints) {
        constraints.find(Constraint.Type.VEGAN).ifPresent(constraints::bind);
        constraints.all().stream()
                .filter(one -> one.detail().constraint().is(Constraint.Type.ALLERGY) && one.detail().code() != null
                        && understood.wish().wanted(Dimension.DISH).contains(one.detail().code()))
                .forEach(constraints::bind);
        Optional<Insight> alcohol = constraints.find(Constraint.Type.ALCOHOL_FREE)
                .filter(one -> !understood.wish().isAlcoholFree());
        alcohol.ifPresent(constraints::bind);
        return alcohol.isPresent() ? understood.alcoholFree() : understood;
    }

    /** Which constraints have bound the answer; empty when none has. What is only said, such as vegan, is said once in a session. */
    String told(ActiveConstraints constraints, ReplyContext context, Language language) {
        List<Insight> untold = constraints.bound().stream().filter(one -> !one.detail().constraint().is(Constraint.Type.VEGAN)
                || context.turns().stream().noneMatch(turn -> turn.role() == Role.ASSISTANT
                        && turn.text().contains(wording.keptTo(List.of(one), language)))).toList();
        return wording.keptTo(untold, language);
    }
}
