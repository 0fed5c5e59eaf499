package dev.sommelier.sommelier;

import dev.sommelier.ScriptedSommelier;
import dev.sommelier.sommelier.model.UnknownNames;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lets the real sommelier answer in a test, until its end. */
@ApplicationScoped
public class RealVoice {

    @Inject
    FallbackSommelier fallback;

    @Inject
    UnknownNames unknownNames;

    public void speaks() {
        QuarkusMock.installMockForType(new RealSommelier(fallback), ScriptedSommelier.class);
    }

    /** The names of wines in the words that the catalogue does not have. */
    public List<String> unknownNames(String words, String said) {
        return unknownNames.in(words, said);
    }
}
