import { body, client } from "./client";
import type { SessionSummary } from "./types";

const PAGE = 100;

/**
 * Which of the sessions are no longer there. Reads the list, pinned first and then newest, as far as they would stand in
 * it: mostly one call.
 */
export async function findDeletedSessions(sessions: Pick<SessionSummary, "id" | "created_at">[]): Promise<string[]> {
  const missing = new Map(sessions.map(({ id, created_at }) => [id, Date.parse(created_at)]));
  let cursor: string | undefined;
  while (missing.size > 0) {
    const page = await body(client.GET("/chat/sessions", { params: { query: { limit: PAGE, cursor } } }));
    for (const { id } of page.sessions) missing.delete(id);
    const last = page.sessions.at(-1);
    if (!last || !page.has_more || !page.next_cursor) break;
    const isBehindAll = !last.pinned && [...missing.values()].every((time) => time > Date.parse(last.created_at));
    if (isBehindAll) break;
    cursor = page.next_cursor;
  }
  return [...missing.keys()];
}
