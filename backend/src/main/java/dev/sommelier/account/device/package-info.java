/**
 * The browsers that are signed in to an account: {@code SignInListResource} serves {@code /account/sign-ins}, which lists and
 * ends them. Owns no table; {@code login_session} is that of {@code signin}.
 */
package dev.sommelier.account.device;
