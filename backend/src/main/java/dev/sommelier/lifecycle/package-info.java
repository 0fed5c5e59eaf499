/**
 * Recurring sweeps that close idle sessions, interrupt abandoned replies and delete what has expired. Read {@code Sweeps}
 * first; each sweep calls the feature that owns the rows. {@code LifecycleLog} logs and counts what happened. Owns no
 * table.
 */
package dev.sommelier.lifecycle;
