package dev.sommelier.sommelier;

import dev.sommelier.chat.history.PastGreetings;
import dev.sommelier.chat.voice.Visit;
import dev.sommelier.insight.Memories;
import dev.sommelier.insight.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a voice remembers of the person before it speaks. In a private session it remembers nothing. */
@ApplicationScoped
class Recollection {

    private static final int GREETINGS = 5;

    @Inject
    Memories memories;

    @Inject
    PastGreetings greetings;

    Memory of(Visit visit) {
        return visit.isPrivate() ? Memory.NONE : memories.of(visit.accountId(), visit.language());
    }

    /** How the person was greeted before, the last first. */
    List<String> greetings(Visit visit) {
        return visit.isPrivate() ? List.of()
                : greetings.before(visit.sessionId(), visit.accountId(), GREETINGS);
    }
}
