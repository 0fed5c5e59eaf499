import type { QueryClient } from "@tanstack/react-query";
import type { AccountEvent } from "@/api/accountEvents";
import { ACTIVE, isOwnChange } from "@/api/ownChanges";
import { queryKeys } from "@/api/queryKeys";
import { askAgain, forgetSession, putSession } from "@/api/sessionCache";
import type { SessionDetail } from "@/api/types";
import { isHeard } from "@/features/chat/liveExchanges";

const wholeIn = (session: SessionDetail | undefined, messageId: string) =>
  session?.messages.some(({ id, status }) => id === messageId && status !== "streaming") ?? false;

/** Writes what happened elsewhere into what this window shows. */
export function applyEvent(queries: QueryClient, event: AccountEvent) {
  if (event.type === "ready") return void queries.invalidateQueries({ queryKey: queryKeys.sessions });
  const id = event.type === "session.deleted" ? event.id : event.session.id;
  const queryKey = queryKeys.sessionDetail(id);
  const detail = queries.getQueryData<SessionDetail>(queryKey);
  const leaves = event.type === "session.closed" || event.type === "session.deleted";
  // We have asked for that ourselves and are about to hear of it.
  if (isOwnChange(id) || (leaves && detail?.is_active && isOwnChange(ACTIVE))) return;
  if (event.type === "session.deleted") {
    forgetSession(queries, id);
    // A page that shows it learns from the service that it is gone.
    return void queries.invalidateQueries({ queryKey });
  }
  putSession(queries, event.session);
  if (event.type === "reply.started" || event.type === "reply.finished") {
    const known = event.type === "reply.finished" && wholeIn(detail, event.message_id);
    if (!known && !isHeard(id)) return void queries.invalidateQueries({ queryKey });
  }
  askAgain(queries, id);
}
