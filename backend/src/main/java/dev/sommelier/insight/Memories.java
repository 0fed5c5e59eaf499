package dev.sommelier.insight;

import dev.sommelier.account.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives what is remembered of a person. */
@ApplicationScoped
public class Memories {

    /** {@link Memory#NONE} while the person has switched remembering off. */
    public Memory of(UUID accountId, Language language) {
        return Memory.NONE;
    }
}
