package dev.sommelier.account.signin;

import dev.sommelier.account.SignInSettings;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.RuntimeDelegate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that carries the login token: readable by no script, sent by no other site, for this host only. */
@Singleton
public class LoginCookie {

    /** Its name without TLS, as OpenAPI shows it; behind TLS it is prefixed with {@code __Host-}. */
    static final String PLAIN_NAME = "sommelier_login";

    private final boolean secure;
    private final SignInSettings settings;

    LoginCookie(@ConfigProperty(name = "sommelier.cookie.secure") boolean secure, SignInSettings settings) {
        this.secure = secure;
        this.settings = settings;
    }

    String name() {
        return secure ? "__Host-" + PLAIN_NAME : PLAIN_NAME;
    }

    public NewCookie with(LoginToken token) {
        return cookie(token.value(), Math.toIntExact(settings.absolute().toSeconds()));
    }

    public NewCookie gone() {
        return cookie("", 0);
    }

    /** {@link #gone} as a header's value. */
    String goneHeader() {
        return RuntimeDelegate.getInstance().createHeaderDelegate(NewCookie.class).toString(gone());
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
