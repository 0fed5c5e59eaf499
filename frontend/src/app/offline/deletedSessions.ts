import { body, client } from "@/api/client";
import { isStatus } from "@/api/problem";
import type { SessionSummary } from "@/api/types";
import { fewAtOnce } from "@/features/history/fewAtOnce";

const PAGE = 100;
const MOST_PAGES = 3;

/**
 * Ids of the sessions that the first pages of the list lack. The list, pinned first and then newest, is read as far as
 * they would stand in it: mostly one call. One that is pinned meanwhile moves to a page that was read already.
 */
async function findUnlisted(sessions: Pick<SessionSummary, "id" | "created_at">[]) {
  const missing = new Map(sessions.map(({ id, created_at }) => [id, Date.parse(created_at)]));
  let cursor: string | undefined;
  for (let pages = 0; missing.size > 0 && pages < MOST_PAGES; pages++) {
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

/** Which of the sessions are no longer there. Only what the list lacks is asked for one by one. */
export async function findDeletedSessions(sessions: Pick<SessionSummary, "id" | "created_at">[]): Promise<string[]> {
  const deleted: string[] = [];
  await fewAtOnce(await findUnlisted(sessions), (id) =>
    body(client.GET("/chat/sessions/{id}", { params: { path: { id } } })).catch(
      (error) => isStatus(error, 404) && deleted.push(id),
    ),
  );
  return deleted;
}
