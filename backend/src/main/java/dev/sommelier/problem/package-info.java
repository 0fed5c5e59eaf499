/**
 * Error handling of the API. Throw a {@code ProblemException} of a {@code ProblemKind}; {@code ProblemMappers} and
 * {@code ProblemRoutes} turn every failure into an RFC 9457 response. Also here: strict JSON, limits for slow bodies,
 * request ids, and {@code DatabaseFaults} with {@code DatabaseRetry} for an unreachable database.
 */
package dev.sommelier.problem;
