import type { QueryClient } from "@tanstack/react-query";
import { exchangeEvents, type Sent } from "@/api/exchangeStream";
import type { Message } from "@/api/types";
import { beginSending } from "./drafts";
import { follow, goOn } from "./followReply";
import { isHeard, startLive } from "./liveExchanges";
import { callOff, recoverUnsent } from "./recoverUnsent";
import { wantSent } from "./settleSent";

/** What to say in a session, or which reply to give again. */
type Wish = { sessionId: string; content: string } | { sessionId: string; retry: string };

/** The message as it looks until the service has given it an id. */
const underway = ({ clientId, content }: Sent): Message => ({
  id: "underway",
  client_id: clientId,
  role: "user",
  content,
  is_welcome: false,
  status: "complete",
  source: null,
  wines: [],
  created_at: new Date().toISOString(),
});

/** Says something, or has a reply given again, and follows it to its end, whatever happens to the line. */
export async function runExchange(queries: QueryClient, wish: Wish): Promise<void> {
  const { sessionId } = wish;
  if (isHeard(sessionId)) return;
  const line = new AbortController();
  const hangUp = () => line.abort();
  const ask = "content" in wish ? { sessionId, ...beginSending(sessionId, wish.content) } : wish;
  if ("clientId" in ask) wantSent(ask.clientId);
  const begun = "clientId" in ask ? { question: underway(ask) } : { replaces: ask.retry };
  startLive(sessionId, { ...begun, hangUp });
  const problem = await follow(queries, sessionId, exchangeEvents(ask, line.signal), line.signal);
  if (!problem) return;
  if (line.signal.aborted) return callOff(queries, ask);
  await recoverUnsent(queries, ask, problem, line.signal, () => runExchange(queries, wish));
}

/** Takes in a reply that is being written already, from where it stands. */
export function joinReply(queries: QueryClient, sessionId: string, reply: Message) {
  if (isHeard(sessionId)) return;
  const line = new AbortController();
  startLive(sessionId, { reply, hangUp: () => line.abort() });
  void goOn(queries, sessionId, line.signal);
}
