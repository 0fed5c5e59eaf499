package dev.sommelier.account.audit;

/** Types of audit events. The names are stored, so never to be changed. */
public enum AuditEvent {
    SIGNED_IN,
    /** With a wrong password or an unknown e-mail. */
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    /** From another sign-in of the account. */
    SIGN_IN_ENDED,
    PASSWORD_CHANGED,
    /** Somebody asked for a code, which may not be who owns the account. */
    PASSWORD_RESET_REQUESTED,
    /** A new password was set with a code. */
    PASSWORD_RESET,
    /** At a reauthentication. */
    PASSWORD_REFUSED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    /** A share link was created or updated. */
    CHAT_SHARED,
    SHARE_REVOKED,
    EXPORTED,
    ACCOUNT_DELETED
}
