package dev.sommelier.account;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
    UsageLedger usage;

    @Inject
    CurrentAccount current;

    @GET
    @Path("/usage")
    @Operation(summary = "What the model's answers cost", description = "Tokens by day and purpose, of the last 90 days.")
    public UsageReport usage() {
        Caller caller = current.caller();
        return new UsageReport(usage.byDay(caller.id(), caller.timeZone()), usage.dailyBudget(),
                usage.isBudgetSpent(caller.id()));
    }

    @PATCH
    @Operation(summary = "Change the name or the language", description = "Wine texts and greetings follow the language.")
    public AccountView update(@NotNull(message = "is required") @Valid AccountUpdate body) {
        return AccountView.of(accounts.update(current.id(), body));
    }
}
