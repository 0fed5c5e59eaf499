package dev.sommelier.account;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own account. */
@Path("/account")
@Tag(name = "Account", description = "One's own account")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Inject
    AccountService accounts;

    @Inject
    CurrentAccount current;

    @PATCH
    @Operation(summary = "Change the name or the language", description = "Wine texts and greetings follow the language.")
    public AccountView update(@NotNull(message = "is required") @Valid AccountUpdate body) {
        return AccountView.of(accounts.update(current.id(), body));
    }
}
