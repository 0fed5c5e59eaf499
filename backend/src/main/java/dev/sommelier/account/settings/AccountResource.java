package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountView;
import dev.sommelier.account.Caller;
import dev.sommelier.account.deletion.AccountRemoval;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.account.settings.AccountSettings.AccountUpdate;
import dev.sommelier.account.settings.PasswordService.PasswordUpdate;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.signin.LoginCookie;
import dev.sommelier.account.signin.LoginToken;
import dev.sommelier.account.signin.Reauthentication;
import dev.sommelier.account.usage.UsageLedger.UsageReport;
import dev.sommelier.account.token.SignedInByCookie;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.limits.ClientAddresses;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /account}: settings, password, token use and deletion of the caller's account. */
@Path("/account")
@Tag(name = "Account", description = "One's own account")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Schema(description = "Confirms that the account is to be deleted")
    record AccountDeletion(
            @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST)
            @NotNull(message = "is required")
            String password) {

        @Override
        public String toString() {
            return "AccountDeletion[secret]";
        }
    }

    private final AccountSettings settings;
    private final UsageLedger usage;
    private final PasswordService passwords;
    private final Reauthentication reauthentication;
    private final AccountRemoval removal;
    private final LoginCookie cookie;
    private final CurrentAccount current;
    private final ClientAddresses addresses;

    AccountResource(AccountSettings settings, UsageLedger usage, PasswordService passwords,
            Reauthentication reauthentication, AccountRemoval removal, LoginCookie cookie, CurrentAccount current,
            ClientAddresses addresses) {
        this.settings = settings;
        this.usage = usage;
        this.passwords = passwords;
        this.reauthentication = reauthentication;
        this.removal = removal;
        this.cookie = cookie;
        this.current = current;
        this.addresses = addresses;
    }

    @GET
    @Path("/usage")
    @Operation(summary = "What the model's answers cost", description = "Tokens by day and purpose, of the last 90 days.")
    public UsageReport usage() {
        Caller caller = current.caller();
        return usage.report(caller.id(), caller.timeZone());
    }

    @PATCH
    @Operation(summary = "Change the name, the language, the time zone or whether the person was introduced", description = "Wine texts and greetings follow the language.")
    public AccountView update(@NotNull(message = "is required") @Valid AccountUpdate body) {
        return AccountView.of(settings.update(current.id(), body));
    }

    @PUT
    @SignedInByCookie
    @Path("/password")
    @Operation(summary = "Change the password",
            description = "Ends every other sign-in and API token at once. This one stays, with a new cookie.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "`current_password` is wrong, or `new_password` is refused")
    @APIResponse(responseCode = "429", description = "Too many failures; `Retry-After` tells how long to wait")
    public Response changePassword(
            @NotNull(message = "is required") @Valid PasswordUpdate body, @Context HttpServerRequest request) {
        LoginToken token = passwords.change(current.id(), current.loginId(), body, addresses.of(request));
        return Response.noContent().cookie(cookie.with(token)).build();
    }

    @DELETE
    @SignedInByCookie
    @Operation(summary = "Delete the account",
            description = "Removes it with all it owns, at once and for good, and ends every sign-in.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "400", description = "`password` is wrong")
    @APIResponse(responseCode = "429", description = "Too many failures; `Retry-After` tells how long to wait")
    public Response deleteAccount(
            @NotNull(message = "is required") @Valid AccountDeletion body, @Context HttpServerRequest request) {
        removal.remove(reauthentication.confirm(current.id(), body.password(), "password", addresses.of(request)));
        return Response.noContent().cookie(cookie.gone()).build();
    }
}
