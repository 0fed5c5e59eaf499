import type { QueryClient } from "@tanstack/react-query";
import { createStore } from "zustand/vanilla";
import { mergeSession } from "./mergeSession";
import { takeConflict } from "./pendingChanges";
import { queryKeys } from "./queryKeys";
import { type Lists, refreshSessionLists } from "./sessionLists";
import { sessionDetailQuery } from "./sessions";
import type { Message, SessionDetail, SessionSummary } from "./types";

const mapSessions = (lists: Lists, change: (session: SessionSummary) => SessionSummary[]): Lists => ({
  ...lists,
  pages: lists.pages.map((page) => ({ ...page, sessions: page.sessions.flatMap(change) })),
});

/** A closed session with only its greeting is not listed. */
const isListed = (session: SessionSummary) => session.is_active || session.message_count > 1;

/** Changes lists now, and again when a running fetch of the next page has ended, which overwrites the change. */
function changeLists(queries: QueryClient, queryKey: readonly unknown[], change: (lists: Lists) => Lists) {
  const apply = () => void queries.setQueriesData<Lists>({ queryKey }, (lists) => lists && change(lists));
  apply();
  for (const list of queries.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" }))
    list.promise?.then(apply, () => undefined);
}

/** Changes a session in its detail and in all lists. */
export function patchSession(queries: QueryClient, id: string, change: Partial<SessionSummary>) {
  queries.setQueryData<SessionDetail>(queryKeys.sessionDetail(id), (old) => old && { ...old, ...change });
  changeLists(queries, queryKeys.sessionLists, (lists) =>
    mapSessions(lists, (session) => [session.id === id ? { ...session, ...change } : session].filter(isListed)),
  );
}

export const updateMessages = (queries: QueryClient, id: string, change: (messages: Message[]) => Message[]) =>
  void queries.setQueryData<SessionDetail>(
    queryKeys.sessionDetail(id),
    (old) => old && { ...old, messages: change(old.messages) },
  );

/** Replaces a message of a session, or appends it. */
export const putMessage = (queries: QueryClient, id: string, message: Message) =>
  updateMessages(queries, id, (messages) => {
    const at = messages.findIndex((old) => old.id === message.id);
    return at < 0 ? [...messages, message] : messages.with(at, message);
  });

export const toSummary = ({
  messages: _,
  continues: _from,
  continued_in: _to,
  ...summary
}: SessionDetail): SessionSummary => summary;

/** Restarts running fetches, whose answers may be older than the event that was just applied. */
export function refetchIfFetching(queries: QueryClient, id: string) {
  if (queries.isFetching({ queryKey: queryKeys.firstPages })) refreshSessionLists(queries);
  const queryKey = queryKeys.sessionDetail(id);
  if (queries.isFetching({ queryKey })) void queries.invalidateQueries({ queryKey });
}

const listedSessions = (queries: QueryClient) =>
  queries.getQueryData<Lists>(queryKeys.sessionList(""))?.pages.flatMap((page) => page.sessions) ?? [];

/** A session from the cache, if it is there. */
export const knownSession = (queries: QueryClient, id: string): SessionSummary | undefined =>
  queries.getQueryData<SessionDetail>(queryKeys.sessionDetail(id)) ??
  listedSessions(queries).find((session) => session.id === id);

/** Refetches a session that this window and another changed at the same time. */
export async function resolveConflict(queries: QueryClient, id: string) {
  if (!takeConflict(id)) return;
  const session = await queries.fetchQuery({ ...sessionDetailQuery(id), staleTime: 0 }).catch(() => null);
  if (session) putSession(queries, toSummary(session));
}

/** Writes a session to its detail and all lists, and adds it to the main list if it is new there. */
export function putSession(queries: QueryClient, session: SessionSummary) {
  patchSession(queries, session.id, session);
  if (!isListed(session)) return;
  changeLists(queries, queryKeys.sessionList(""), (lists) => {
    const [first, ...rest] = lists.pages;
    if (!first || lists.pages.some((page) => page.sessions.some(({ id }) => id === session.id))) return lists;
    return { ...lists, pages: [{ ...first, sessions: [session, ...first.sessions] }, ...rest] };
  });
}

/**
 * Caches a session that has become the active one, and closes the former. Returns the ids of private sessions, which
 * closing deletes.
 */
export function activateSession(queries: QueryClient, session: SessionDetail): string[] {
  const listed = listedSessions(queries);
  const shown = queries.getQueriesData<SessionDetail>({ queryKey: queryKeys.sessionDetails });
  const known = [...listed, ...shown.flatMap(([, detail]) => detail ?? [])];
  const closed = { is_active: false, read_only: true, closed_at: session.created_at, closes_at: null };
  const former = known.filter((other) => other.is_active && other.id !== session.id);
  for (const { id } of former) patchSession(queries, id, closed);
  const gone = former.filter((other) => other.is_private).map(({ id }) => id);
  for (const id of gone) removeSession(queries, id);
  queries.setQueryData<SessionDetail>(queryKeys.sessionDetail(session.id), (shown) => mergeSession(shown, session));
  putSession(queries, toSummary(session));
  refetchIfFetching(queries, session.id);
  return gone;
}

/** The session that was removed last. */
const removals = createStore<{ id: string }>()(() => ({ id: "" }));

/** Calls for each session that is removed from the cache because it is deleted, until the returned function is called. */
export const onSessionRemoved = (listener: (id: string) => void) => removals.subscribe(({ id }) => listener(id));

/** Removes a session from all lists and its detail, unless a page shows it: that one would only refetch it. */
export function removeSession(queries: QueryClient, id: string) {
  removals.setState({ id });
  queries.removeQueries({ queryKey: queryKeys.sessionDetail(id), type: "inactive" });
  changeLists(queries, queryKeys.sessionLists, (lists) =>
    mapSessions(lists, (session) => (session.id === id ? [] : [session])),
  );
}
