/**
 * What the tools of the MCP server at {@code /mcp} have in common. A tool stands beside the REST resource of its subject
 * ({@code CatalogueTools} in {@code wine.search}, {@code ChatTools} in {@code chat.stream}, …) and does the same by the same service.
 */
package dev.sommelier.mcp;
