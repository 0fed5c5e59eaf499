import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { queryKeys } from "./queryKeys";
import type { Message, SessionDetail, SessionList, SessionSummary } from "./types";

type Lists = InfiniteData<SessionList, string | undefined>;

const mapSessions = (lists: Lists, change: (session: SessionSummary) => SessionSummary[]): Lists => ({
  ...lists,
  pages: lists.pages.map((page) => ({ ...page, sessions: page.sessions.flatMap(change) })),
});

/** Writes what changed about a session wherever it is shown. */
export function patchSession(queries: QueryClient, id: string, change: Partial<SessionSummary>) {
  queries.setQueryData<SessionDetail>(queryKeys.sessionDetail(id), (old) => old && { ...old, ...change });
  queries.setQueryData<SessionSummary | null>(queryKeys.newestSession, (old) =>
    old?.id === id ? { ...old, ...change } : old,
  );
  queries.setQueriesData<Lists>({ queryKey: queryKeys.sessionLists }, (lists) =>
    lists && mapSessions(lists, (session) => [session.id === id ? { ...session, ...change } : session]),
  );
}

/** Adds messages to a session, or replaces those it already has. */
export function putMessages(queries: QueryClient, id: string, messages: Message[]) {
  queries.setQueryData<SessionDetail>(queryKeys.sessionDetail(id), (old) => {
    if (!old) return old;
    const fresh = new Map(messages.map((message) => [message.id, message]));
    const kept = old.messages.map((message) => {
      const replacement = fresh.get(message.id);
      fresh.delete(message.id);
      return replacement ?? message;
    });
    return { ...old, messages: [...kept, ...fresh.values()] };
  });
}

const toSummary = ({ messages: _, ...summary }: SessionDetail): SessionSummary => summary;

/** Writes a session down wherever it is shown, and lists it if it is not listed yet; only the newest ever is not. */
export function putSession(queries: QueryClient, session: SessionSummary) {
  patchSession(queries, session.id, session);
  queries.setQueryData<Lists>(queryKeys.sessionList(""), (lists) => {
    const [first, ...rest] = lists?.pages ?? [];
    if (!lists || !first || lists.pages.some((page) => page.sessions.some(({ id }) => id === session.id))) return lists;
    return { ...lists, pages: [{ ...first, sessions: [session, ...first.sessions] }, ...rest] };
  });
}

/** Takes in a session that has just become the active one, which has closed the one before it. */
export function adoptSession(queries: QueryClient, session: SessionDetail) {
  const before = queries.getQueryData<SessionSummary | null>(queryKeys.newestSession);
  if (before?.is_active && before.id !== session.id)
    patchSession(queries, before.id, {
      is_active: false,
      read_only: true,
      closed_at: session.created_at,
      closes_at: null,
    });
  queries.setQueryData(queryKeys.sessionDetail(session.id), session);
  queries.setQueryData<SessionSummary>(queryKeys.newestSession, toSummary(session));
}

export function forgetSession(queries: QueryClient, id: string) {
  queries.removeQueries({ queryKey: queryKeys.sessionDetail(id) });
  queries.setQueriesData<Lists>({ queryKey: queryKeys.sessionLists }, (lists) =>
    lists && mapSessions(lists, (session) => (session.id === id ? [] : [session])),
  );
  return queries.invalidateQueries({ queryKey: queryKeys.newestSession });
}
