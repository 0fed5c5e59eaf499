package dev.sommelier;

import org.junit.jupiter.api.BeforeEach;

/** A test in which Anna has just registered. */
public abstract class PersonTest {

    protected Person anna;

    @BeforeEach
    void register() {
        anna = Person.registered();
    }
}
