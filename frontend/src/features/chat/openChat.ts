import type { QueryClient } from "@tanstack/react-query";
import { startExchange } from "@/api/exchangeStore";
import { exchangeEvents, type Opening } from "@/api/exchangeStream";
import { trackOpening } from "@/api/pendingChanges";
import { ProblemError } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { activateSession } from "@/api/sessionCache";
import { refreshSessionLists } from "@/api/sessionLists";
import { sessionDetailQuery } from "@/api/sessions";
import type { SessionDetail } from "@/api/types";
import { forgetDraft } from "./drafts";
import { streamReply } from "./streamReply";

/** Sets the links between a session and the one it continues, as the service has them. */
function link(queries: QueryClient, session: SessionDetail, formerId: string): SessionDetail {
  const { queryKey } = sessionDetailQuery(formerId);
  const former = queries.getQueryData(queryKey);
  if (!former) return session;
  queries.setQueryData(queryKey, { ...former, continued_in: { id: session.id, title: session.title } });
  return { ...session, continues: { id: former.id, title: former.title } };
}

/** Opens a session and returns it once its greeting has begun, which then streams on. */
export async function openChat(queries: QueryClient, opening: Opening): Promise<SessionDetail> {
  const controller = new AbortController();
  const events = exchangeEvents(opening, controller.signal);
  const { value: begun } = await trackOpening(events.next()).catch((error: unknown) => {
    // Sessions that another window closed in the meantime were ignored as our own doing.
    void queries.invalidateQueries({ queryKey: queryKeys.sessionDetails });
    refreshSessionLists(queries);
    throw error;
  });
  if (begun?.type !== "message.created") throw new ProblemError(0, null);
  const opened: SessionDetail = { ...begun.session, messages: [begun.assistant_message] };
  const session = "continues" in opening ? link(queries, opened, opening.continues) : opened;
  // The draft of a private chat is deleted with it.
  for (const gone of activateSession(queries, session)) forgetDraft(gone);
  startExchange(session.id, { phase: "streaming", replyId: begun.assistant_message.id, controller });
  void streamReply(queries, session.id, events, controller.signal);
  return session;
}
