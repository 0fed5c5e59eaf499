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

/** Something may have been missed, also that somebody else has signed in. */
function refetchAll(queries: QueryClient) {
  void queries.prefetchQuery({ ...accountQuery, staleTime: 5000 });
  void queries.invalidateQueries({ queryKey: queryKeys.sessionDetails });
  refreshSessionLists(queries);
}

/** Whether it was read before the messages that are here already; what it says of them is told again, and better. */
const isOutdated = (session: SessionSummary, known: SessionSummary | undefined) =>
  known !== undefined &&
  session.message_count <= known.message_count &&
  Date.parse(session.updated_at) < Date.parse(known.updated_at);

/** Whether the open chat lacks something that the event tells of and that this window does not stream itself. */
function lacksMessages(event: Exclude<AccountEvent, { type: "ready" | "session.deleted" }>, shown: SessionDetail) {
  const { phase, replyId } = exchangeOf(shown.id);
  if (!("message_id" in event)) return phase === "idle" && event.session.message_count > shown.messages.length;
  if (phase !== "sending" && replyId === event.message_id) return false;
  // A reply that is not complete may have been asked for again.
  return !shown.messages.some(({ id, status }) => id === event.message_id && status === "complete");
}

/** Writes what happened elsewhere into what this window shows. */
export function applyEvent(queries: QueryClient, event: AccountEvent) {
  if (event.type === "ready") return refetchAll(queries);
  const id = event.type === "session.deleted" ? event.id : event.session.id;
  const queryKey = queryKeys.sessionDetail(id);
  const shown = queries.getQueryData<SessionDetail>(queryKey);
  const isEnd = event.type === "session.closed" || event.type === "session.deleted";
  // This window has asked for that itself and is about to hear of it.
  if (isRemoved(id) || (isEnd && (isRemoving(id) || (shown?.is_active && isOpening())))) return;
  if (event.type === "session.deleted") {
    removeSession(queries, id);
    // A page that shows it learns from the service that it is gone.
    return void queries.invalidateQueries({ queryKey });
  }
  if (!isOutdated(event.session, knownSession(queries, id))) putSession(queries, withPendingChanges(event.session));
  if (shown && lacksMessages(event, shown)) void queries.invalidateQueries({ queryKey });
  refetchIfFetching(queries, id);
}

/** Keeps what this window shows in step with what happens elsewhere. */
export function useAccountEvents() {
  const queries = useQueryClient();
  const id = useQuery(accountQuery).data?.id;
  useEffect(
    () => (id ? subscribeToAccountEvents(id, (event) => applyEvent(queries, event)) : undefined),
    [id, queries],
  );
}
