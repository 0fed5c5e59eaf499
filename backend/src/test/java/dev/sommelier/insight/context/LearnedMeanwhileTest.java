package dev.sommelier.insight.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.learning.UnlearnedSessions;
import dev.sommelier.insight.profile.InterruptedProfiles;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.profile.TasteProfileRows;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job stores what a chat taught while a greeting is reading: the greeting knows it, once. */
@QuarkusTest
class LearnedMeanwhileTest {

    private static final Runnable NOTHING = () -> { };

    @Inject
    TasteContexts contexts;

    @Inject
    TasteProfileRepository profiles;

    @Inject
    UnlearnedSessions unlearned;

    @Inject
    TasteProfileRows rows;

    private TasteProfileRepository real;
    private UUID anna;

    @BeforeEach
    void saysInAChatThatIsClosed() {
        real = ClientProxy.unwrap(profiles);
        anna = Person.registered().id();
        UUID session = rows.session(anna);
        rows.run("UPDATE chat_session SET last_written_at = created_at WHERE id = :id", "id", session);
        rows.run("INSERT INTO message (id, session_id, position, role, content, status, created_at, started_at)"
                + " VALUES (gen_random_uuid(), :session, 1, 'USER', 'I love Barolo', 'COMPLETE', now(), now())", "session", session);
    }

    @Test
    void afterTheProfileWasRead() {
        interrupted(NOTHING, this::learn);
        assertEquals(List.of("Barolo"), liked());
    }

    @Test
    void beforeTheProfileWasRead() {
        interrupted(this::learn, NOTHING);
        assertEquals(List.of("Barolo"), liked());
    }

    @Test
    void notAtAll() {
        interrupted(NOTHING, NOTHING);
        assertEquals(List.of("Barolo"), liked());
    }

    private void interrupted(Runnable before, Runnable after) {
        QuarkusMock.installMockForType(new InterruptedProfiles(real, before, after), TasteProfileRepository.class);
    }

    private void learn() {
        SessionInsights told = unlearned.read(unlearned.idsOf(anna), TasteProfile.EMPTY).get(0).insights();
        real.add(anna, told, TasteProfile.NEVER);
    }

    private List<String> liked() {
        return contexts.of(anna, Language.EN, List.of()).liked().stream().map(Insight::text).toList();
    }
}
