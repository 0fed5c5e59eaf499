package dev.sommelier.account.audit;

/** What is written down. The names are stored, so never to be changed. */
public enum AuditEvent {
    SIGNED_IN,
    /** With a wrong password, or an e-mail that nobody has. */
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    /** When a signed-in person was asked for it again. */
    PASSWORD_REFUSED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    /** A link was made for it, or shows more of it now. */
    CHAT_SHARED,
    SHARE_REVOKED,
    EXPORTED,
    ACCOUNT_DELETED
}
