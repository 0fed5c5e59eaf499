/** {@code ClientErrorResource} serves {@code /client-errors}: browsers report errors of the web client to the log and a metric. */
package dev.sommelier.telemetry;
