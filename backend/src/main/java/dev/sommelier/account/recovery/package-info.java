/**
 * {@code PasswordResetResource} serves {@code /auth/password-reset}, for who has forgotten the password: a job sends a one-time
 * code by mail, or to the log where no mail server is configured, and the code allows one new password. Owns the table
 * {@code password_reset}.
 */
package dev.sommelier.account.recovery;
