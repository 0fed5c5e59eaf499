package dev.sommelier.sommelier;

import dev.sommelier.safety.SafetyClassifier;
import dev.sommelier.sommelier.house.HouseSommelier;
import dev.sommelier.title.TitlePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Forbids titles about distress, grief, health and the other safety categories; names a chat by what the house understood. */
@ApplicationScoped
class SessionNaming implements TitlePolicy {

    private final SafetyClassifier classifier;
    private final HouseSommelier house;

    SessionNaming(SafetyClassifier classifier, HouseSommelier house) {
        this.classifier = classifier;
        this.house = house;
    }

    @Override
    public boolean mayName(String message) {
        return classifier.classify(message).isEmpty();
    }

    @Override
    public Optional<String> name(String message, String reply) {
        return house.title(message, reply);
    }
}
