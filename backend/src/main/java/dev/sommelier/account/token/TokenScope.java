package dev.sommelier.account.token;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.text.EnumCode;
import java.util.Optional;
import java.util.stream.Stream;

/** What an API token may do. */
enum TokenScope {
    /** Calls that change nothing. */
    READ,
    /** All calls but those marked {@link SignedInByCookie}. */
    WRITE;

    @JsonValue
    String code() {
        return EnumCode.of(this);
    }

    static Optional<TokenScope> find(String code) {
        return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
