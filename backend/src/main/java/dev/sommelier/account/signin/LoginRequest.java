package dev.sommelier.account.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds a login token. */
class LoginRequest extends BaseAuthenticationRequest {

    private final LoginToken token;

    LoginRequest(LoginToken token) {
        this.token = token;
    }

    LoginToken token() {
        return token;
    }
}
