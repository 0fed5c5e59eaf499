package dev.sommelier.sommelier.wording;

import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.safety.SafetyDecision;
import dev.sommelier.sommelier.phrasing.Templates;

/** Words the fixed answers of the safety categories, from {@code safety.*} of the answers. */
public final class SafetyText {

    private final Templates templates;
    private final GreetingText greetings;

    SafetyText(Templates templates, GreetingText greetings) {
        this.templates = templates;
        this.greetings = greetings;
    }

    public ComposedAnswer of(SafetyDecision decision, long seed) {
        String key = "safety." + decision.category().code();
        return ComposedAnswer.of(templates.say(
                decision.is(SafetyDecision.Kind.FIRST) ? key : key + ".after", decision.language(), seed));
    }

    /** The answer with a word of care behind it, when it shows wines. */
    public ComposedAnswer addedTo(ComposedAnswer answer, SafetyDecision decision, long seed) {
        return answer.picks().isEmpty() ? answer : new ComposedAnswer(answer.text() + " "
                + templates.say("safety." + decision.category().code() + ".free", decision.language(), seed), answer.picks(),
                        answer.used());
    }

    /** The greeting of a session that continues one in which the person was in distress. */
    public ComposedAnswer greeting(ReplyContext context, long seed) {
        return ComposedAnswer.of(greetings.of(context, templates.say("continuation_care", context.language(), seed)));
    }
}
