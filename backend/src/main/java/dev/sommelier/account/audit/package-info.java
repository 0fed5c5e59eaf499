/** The security log of accounts and sign-ins. Record with {@code AuditLog}, which owns the table {@code audit_event}. */
package dev.sommelier.account.audit;
