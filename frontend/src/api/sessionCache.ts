import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { queryKeys } from "./queryKeys";
import type { Message, SessionDetail, SessionList, SessionSummary } from "./types";

type Lists = InfiniteData<SessionList, string | undefined>;

const mapSessions = (lists: Lists, change: (session: SessionSummary) => SessionSummary[]): Lists => ({
  ...lists,
  pages: lists.pages.map((page) => ({ ...page, sessions: page.sessions.flatMap(change) })),
});

/** A closed session that nobody wrote in is not listed; the greeting alone is no writing. */
const isListed = (session: SessionSummary) => session.is_active || session.message_count > 1;

/** Writes what changed about a session wherever it is shown. */
export function patchSession(queries: QueryClient, id: string, change: Partial<SessionSummary>) {
  queries.setQueryData<SessionDetail>(queryKeys.sessionDetail(id), (old) => old && { ...old, ...change });
  queries.setQueriesData<Lists>(
    { queryKey: queryKeys.sessionLists },
    (lists) =>
      lists &&
      mapSessions(lists, (session) => [session.id === id ? { ...session, ...change } : session].filter(isListed)),
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

const toSummary = ({ messages: _, continues: _from, continued_in: _to, ...summary }: SessionDetail): SessionSummary =>
  summary;

/** An answer that is underway may have been written before what has just been told. */
export function askAgain(queries: QueryClient, id: string) {
  for (const queryKey of [queryKeys.sessionLists, queryKeys.sessionDetail(id)])
    if (queries.isFetching({ queryKey })) void queries.invalidateQueries({ queryKey });
}

/** Writes a session down wherever it is shown, and lists it if it is not listed yet: where, its own facts tell. */
export function putSession(queries: QueryClient, session: SessionSummary) {
  patchSession(queries, session.id, session);
  if (!isListed(session)) return;
  queries.setQueryData<Lists>(queryKeys.sessionList(""), (lists) => {
    const [first, ...rest] = lists?.pages ?? [];
    if (!lists || !first || lists.pages.some((page) => page.sessions.some(({ id }) => id === session.id))) return lists;
    return { ...lists, pages: [{ ...first, sessions: [session, ...first.sessions] }, ...rest] };
  });
}

/**
 * Takes in a session that has just become the active one, which has closed the one before it. Returns the ids of those
 * that are gone with that: private ones.
 */
export function adoptSession(queries: QueryClient, session: SessionDetail): string[] {
  const listed = queries.getQueryData<Lists>(queryKeys.sessionList(""))?.pages.flatMap((page) => page.sessions) ?? [];
  const shown = queries.getQueriesData<SessionDetail>({ queryKey: queryKeys.sessionDetails });
  const known = [...listed, ...shown.flatMap(([, detail]) => detail ?? [])];
  const closed = { is_active: false, read_only: true, closed_at: session.created_at, closes_at: null };
  const former = known.filter((other) => other.is_active && other.id !== session.id);
  for (const { id } of former) patchSession(queries, id, closed);
  const gone = former.filter((other) => other.is_private).map(({ id }) => id);
  for (const id of gone) forgetSession(queries, id);
  queries.setQueryData(queryKeys.sessionDetail(session.id), session);
  putSession(queries, toSummary(session));
  askAgain(queries, session.id);
  return gone;
}

/** Takes a session that is gone off the lists. A page that still shows it would only ask for it again, and goes its way. */
export function forgetSession(queries: QueryClient, id: string) {
  queries.removeQueries({ queryKey: queryKeys.sessionDetail(id), type: "inactive" });
  queries.setQueriesData<Lists>(
    { queryKey: queryKeys.sessionLists },
    (lists) => lists && mapSessions(lists, (session) => (session.id === id ? [] : [session])),
  );
}
