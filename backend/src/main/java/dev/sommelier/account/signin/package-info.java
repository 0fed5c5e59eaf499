/**
 * Registration and login. {@code AuthResource} serves {@code /auth}; {@code LoginMechanism} turns the login
 * cookie of a request into an identity, which {@code CurrentAccount} gives to other packages. Owns the tables
 * {@code login_session}, {@code sign_in_failure} and {@code known_sign_in}.
 */
package dev.sommelier.account.signin;

