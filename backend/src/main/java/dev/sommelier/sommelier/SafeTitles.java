package dev.sommelier.sommelier;

import dev.sommelier.safety.SafetyClassifier;
import dev.sommelier.title.TitlePolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** Forbids titles about distress, grief, health and the other safety categories. */
@ApplicationScoped
class SafeTitles implements TitlePolicy {

    private final SafetyClassifier classifier;

    SafeTitles(SafetyClassifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public boolean mayName(String message) {
        return classifier.classify(message).isEmpty();
    }
}
