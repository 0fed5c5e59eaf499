import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accountQuery } from "@/api/account";
import type { AccountEvent } from "@/api/accountEvents";
import { exchangeOf } from "@/api/exchangeStore";
import { isOpening, isRemoved, isRemoving, withPendingChanges } from "@/api/pendingChanges";
import { queryKeys } from "@/api/queryKeys";
import { knownSession, putSession, refetchIfFetching, removeSession } from "@/api/sessionCache";
import { refreshSessionLists } from "@/api/sessionLists";
import { subscribeToAccountEvents } from "@/api/sharedEvents";
import type { SessionDetail, SessionSummary } from "@/api/types";

/** Refetches all that events may have been missed for, the account included. */
function refetchAll(queries: QueryClient) {
  void queries.prefetchQuery({ ...accountQuery, staleTime: 5000 });
  void queries.invalidateQueries({ queryKey: queryKeys.sessionDetails });
  refreshSessionLists(queries);
}

/** Whether a session was read before messages that are cached already; a later event brings it again. */
const isOutdated = (session: SessionSummary, known: SessionSummary | undefined) =>
  known !== undefined &&
  session.message_count <= known.message_count &&
  Date.parse(session.updated_at) < Date.parse(known.updated_at);

/** Whether the cached chat lacks messages of the event that this window does not stream itself. */
function lacksMessages(event: Exclude<AccountEvent, { type: "ready" | "session.deleted" }>, shown: SessionDetail) {
  const { phase, replyId } = exchangeOf(shown.id);
  if (!("message_id" in event)) return phase === "idle" && event.session.message_count > shown.messages.length;
  if (phase !== "sending" && replyId === event.message_id) return false;
  // A reply that is not complete may have been asked for again.
  return !shown.messages.some(({ id, status }) => id === event.message_id && status === "complete");
}

/** Applies an event of the account to the query cache. */
export function applyEvent(queries: QueryClient, event: AccountEvent) {
  if (event.type === "ready") return refetchAll(queries);
  const id = event.type === "session.deleted" ? event.id : event.session.id;
  const queryKey = queryKeys.sessionDetail(id);
  const shown = queries.getQueryData<SessionDetail>(queryKey);
  const isEnd = event.type === "session.closed" || event.type === "session.deleted";
  // The answer to this window's own call brings it.
  if (isRemoved(id) || (isEnd && (isRemoving(id) || (shown?.is_active && isOpening())))) return;
  if (event.type === "session.deleted") {
    removeSession(queries, id);
    // A page that shows it refetches and gets 404.
    return void queries.invalidateQueries({ queryKey });
  }
  if (!isOutdated(event.session, knownSession(queries, id))) putSession(queries, withPendingChanges(event.session));
  if (shown && lacksMessages(event, shown)) void queries.invalidateQueries({ queryKey });
  refetchIfFetching(queries, id);
}

/** Keeps the query cache up to date with changes made in other windows and on other devices. */
export function useAccountEvents() {
  const queries = useQueryClient();
  const id = useQuery(accountQuery).data?.id;
  useEffect(
    () => (id ? subscribeToAccountEvents(id, (event) => applyEvent(queries, event)) : undefined),
    [id, queries],
  );
}
