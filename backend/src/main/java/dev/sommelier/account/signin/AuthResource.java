package dev.sommelier.account.signin;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.AccountView;
import dev.sommelier.account.signin.RegistrationService.Registration;
import dev.sommelier.account.signin.SignInService.Credentials;
import dev.sommelier.limits.ClientAddresses;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /auth}: register, sign in, sign out, who is signed in. */
@Path("/auth")
@Tag(name = "Sign-in", description = "Accounts and who is signed in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Schema(description = "Who signed in, and the chat session that was opened for it")
    record SignIn(@Schema(required = true) AccountView account, @Schema(required = true) UUID sessionId) {
    }

    private final RegistrationService registrations;
    private final AccountRepository accounts;
    private final SignInService signIns;
    private final ChatOpener chats;
    private final LoginCookie cookie;
    private final CurrentAccount current;
    private final ClientAddresses addresses;

    AuthResource(RegistrationService registrations, AccountRepository accounts, SignInService signIns, ChatOpener chats, LoginCookie cookie,
            CurrentAccount current, ClientAddresses addresses) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.signIns = signIns;
        this.chats = chats;
        this.cookie = cookie;
        this.current = current;
        this.addresses = addresses;
    }

    @POST
    @Path("/register")
    @PermitAll
    @Operation(summary = "Register", description = "Makes an account and signs it in. It opens no chat session.")
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "Registered and signed in")
    @APIResponse(responseCode = "400", description = "A refused field, a common password, or under 18")
    @APIResponse(responseCode = "409", description = "The e-mail is taken")
    @APIResponse(responseCode = "429",
            description = "Too many registrations from one address; `Retry-After` tells how long to wait")
    public Response register(
            @NotNull(message = "is required") @Valid Registration body,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        String address = addresses.of(request);
        Account account = registrations.register(body, address);
        LoginToken token = signIns.open(account, formerToken(headers), address, browser(headers));
        return Response.status(Response.Status.CREATED)
                .entity(AccountView.of(account))
                .cookie(cookie.with(token))
                .build();
    }

    @POST
    @Path("/login")
    @PermitAll
    @Operation(summary = "Sign in",
            description = "Sets the login cookie and opens a new chat session; the one before is closed and kept.")
    @APIResponseSchema(value = SignIn.class, responseCode = "200", responseDescription = "Signed in")
    @APIResponse(responseCode = "400", description = "A refused field")
    @APIResponse(responseCode = "401", description = "Unknown e-mail or wrong password; which of them is not told")
    @APIResponse(responseCode = "429", description = "Too many failures; `Retry-After` tells how long to wait")
    public Response login(
            @NotNull(message = "is required") @Valid Credentials body,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        String address = addresses.of(request);
        Account account = signIns.check(body, address);
        // The chat session first: when it cannot be opened, the browser keeps its former sign-in.
        UUID session = chats.openFor(account.asCaller());
        LoginToken token = signIns.open(account, formerToken(headers), address, browser(headers));
        return Response.ok(new SignIn(AccountView.of(account), session))
                .cookie(cookie.with(token))
                .build();
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Operation(summary = "Sign out", description = "Ends this sign-in at once. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response logout(@Context HttpHeaders headers) {
        signIns.close(formerToken(headers));
        return Response.noContent().cookie(cookie.gone()).build();
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "The account that is signed in")
    public AccountView me() {
        return AccountView.of(accounts.findSignedIn(current.id()));
    }

    private static UserAgent browser(HttpHeaders headers) {
        return UserAgent.of(headers.getHeaderString(HttpHeaders.USER_AGENT));
    }

    private String formerToken(HttpHeaders headers) {
        Cookie former = headers.getCookies().get(cookie.name());
        return former == null ? null : former.getValue();
    }
}
