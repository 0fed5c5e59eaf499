/**
 * Shared by the tools of the MCP server at {@code /mcp}. Each tool is next to the REST resource of its subject
 * ({@code CatalogueTools} in {@code wine.search}, {@code ChatTools} in {@code chat.stream}, …) and calls the same service.
 */
package dev.sommelier.mcp;
