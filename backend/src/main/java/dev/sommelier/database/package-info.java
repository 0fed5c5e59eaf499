/**
 * The embedded PostgreSQL that runs when {@code DATABASE_URL} is not set. {@code EmbeddedDatabase} is called by {@code Main}
 * before the application starts; {@code PostgresServer} starts the server, {@code Supervisor} restarts it.
 */
package dev.sommelier.database;
