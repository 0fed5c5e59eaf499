import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { isRemoving, withPendingChanges } from "./pendingChanges";
import { queryKeys, searchOfSessionList } from "./queryKeys";
import { sessionPage } from "./sessions";
import type { SessionList, SessionSummary } from "./types";

type Placed = Pick<SessionSummary, "pinned" | "created_at">;

/** The order of the list: pinned first, then newest first. */
export const bySessionOrder = (one: Placed, other: Placed) =>
  Number(other.pinned) - Number(one.pinned) || Date.parse(other.created_at) - Date.parse(one.created_at);

export type Lists = InfiniteData<SessionList, string | undefined>;

/**
 * Replaces the first page and keeps the pages after it, if the only change is that sessions were added in front. Otherwise
 * later pages may have changed too: they are dropped, and read again when scrolled into view.
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
      {
        ...first,
        sessions: [...fresh.sessions, ...missing],
        matches: fresh.matches && [...fresh.matches, ...(first.matches ?? [])],
      },
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

/** Refetches the first page of each list on the page, however many pages are loaded. */
export function refreshSessionLists(queries: QueryClient) {
  // A running fetch may be older than the event.
  void queries.cancelQueries({ queryKey: queryKeys.firstPages });
  for (const list of queries.getQueryCache().findAll({ queryKey: queryKeys.sessionLists })) {
    const query = searchOfSessionList(list.queryKey);
    const isShown = list.isActive();
    if (!isShown && query !== "") queries.removeQueries({ queryKey: list.queryKey });
    else if (list.state.data === undefined) void queries.invalidateQueries({ queryKey: list.queryKey });
    // After a failure the next event refreshes the list.
    else refresh(queries, query).catch(() => undefined);
  }
}
