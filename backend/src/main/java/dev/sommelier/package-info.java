/**
 * The sommelier service. {@code Main} starts it; the README has a map of the packages, and {@code ArchitectureTest} says which may
 * use which. Start reading at {@code chat.stream.ExchangeResource}: a message, its reply, and everything both need.
 */
package dev.sommelier;
