package dev.sommelier.account.token;

import dev.sommelier.text.CodedEnum;
import java.util.Optional;
import java.util.stream.Stream;

/** What an API token may do. */
enum TokenScope implements CodedEnum {
    /** Calls that change nothing. */
    READ,
    /** All calls but those marked {@link SignedInByCookie}. */
    WRITE;

    static Optional<TokenScope> find(String code) {
        return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
