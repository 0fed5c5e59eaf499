package dev.sommelier;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Resets the {@link TestClock} after each test. Registered in {@code META-INF/services}. */
public class TestClockReset implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        // There is no container in tests of the built service.
        if (Arc.container() != null) {
            Arc.container().instance(TestClock.class).get().reset();
        }
    }
}
