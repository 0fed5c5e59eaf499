import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { isRemoving, withPendingChanges } from "./pendingChanges";
import { queryKeys } from "./queryKeys";
import { sessionPage } from "./sessions";
import type { SessionList, SessionSummary } from "./types";

type Placed = Pick<SessionSummary, "pinned" | "created_at">;

/** The order of the list: pinned ones first, then the newest. */
export const bySessionOrder = (one: Placed, other: Placed) =>
  Number(other.pinned) - Number(one.pinned) || Date.parse(other.created_at) - Date.parse(one.created_at);

export type Lists = InfiniteData<SessionList, string | undefined>;

/**
 * The first page as it is now, and behind it what was read before, if all that has changed is that sessions came in front.
 * If others are missing from it, what lies behind may have changed as well and is to be read again once it is in view.
 */
export function withFirstPage(lists: Lists, fresh: SessionList): Lists {
  const [first, ...others] = lists.pages;
  const last = fresh.sessions.at(-1);
  const onIt = new Set(fresh.sessions.map(({ id }) => id));
  const isBehind = (session: SessionSummary) => !onIt.has(session.id) && !!last && bySessionOrder(last, session) < 0;
  const missing = first?.sessions.filter(({ id }) => !onIt.has(id)) ?? [];
  const isConnected = first?.sessions.some(({ id }) => onIt.has(id));
  if (!first || !isConnected || !fresh.has_more || !missing.every(isBehind))
    return { pages: [fresh], pageParams: [undefined] };
  return {
    ...lists,
    pages: [
      { ...first, total: fresh.total, sessions: [...fresh.sessions, ...missing] },
      ...others.map((page) => ({ ...page, sessions: page.sessions.filter(isBehind) })),
    ],
  };
}

async function refresh(queries: QueryClient, query: string) {
  const page = await queries.fetchQuery({
    queryKey: queryKeys.firstPage(query),
    queryFn: ({ signal }) => sessionPage(query, undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const sessions = page.sessions.filter(({ id }) => !isRemoving(id)).map(withPendingChanges);
  queries.setQueryData<Lists>(
    queryKeys.sessionList(query),
    (lists) => lists && withFirstPage(lists, { ...page, sessions }),
  );
}

/** Reads the first page of each list that is shown anew, however many pages were loaded. */
export function refreshSessionLists(queries: QueryClient) {
  // An answer that is underway may be older than the news.
  void queries.cancelQueries({ queryKey: queryKeys.firstPages });
  for (const list of queries.getQueryCache().findAll({ queryKey: queryKeys.sessionLists })) {
    const query = String(list.queryKey.at(-1));
    const isShown = list.isActive();
    if (!isShown && query !== "") queries.removeQueries({ queryKey: list.queryKey });
    else if (list.state.data === undefined) void queries.invalidateQueries({ queryKey: list.queryKey });
    // What cannot be read now is read with the next news.
    else refresh(queries, query).catch(() => undefined);
  }
}
