/**
 * Accounts: who is asking. {@code Account} is the row, {@code Caller} what other packages know of it; start at
 * {@code AccountRepository}. Owns the table {@code account}. The packages:
 *
 * <ul>
 *   <li>{@code signin}: registration, login and the login cookie; {@code signin.CurrentAccount} is the caller of a request.
 *   <li>{@code device}: the sign-ins of an account, listed and ended.
 *   <li>{@code token}: personal API tokens. {@code audit}: who signed in, was refused, made a token, and so on.
 *   <li>{@code password}: hashing and refusing weak passwords. {@code settings}: {@code /account}.
 *   <li>{@code export}, {@code deletion}: everything about an account, as a file or removed.
 *   <li>{@code usage}: tokens spent on the model.
 * </ul>
 */
package dev.sommelier.account;
