import type { QueryClient } from "@tanstack/react-query";
import { type ExchangeEvent, replyEvents } from "@/api/exchangeStream";
import { untilNextTry } from "@/api/nextTry";
import { ProblemError, toProblemError } from "@/api/problem";
import { sessionDetailQuery } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { applyReply, letGo, settle } from "./applyReply";
import { endLive, exchangeOf } from "./liveExchanges";

/** The session as the service has it this instant; null when it cannot be asked. */
export const readAgain = (queries: QueryClient, sessionId: string): Promise<SessionDetail | null> =>
  queries.fetchQuery({ ...sessionDetailQuery(sessionId), staleTime: 0, retry: false }).catch(() => null);

/** Asking again changes nothing: the session is gone, not ours, or nobody is signed in. */
const isRefusal = ({ status }: ProblemError) => status >= 400 && status < 500 && status !== 408 && status !== 429;

/** Takes events in to their end. Returns what broke them off. */
async function take(queries: QueryClient, sessionId: string, events: AsyncIterable<ExchangeEvent>) {
  let ended = false;
  try {
    for await (const event of events) ended = applyReply(queries, sessionId, event) || ended;
  } catch (error) {
    // After the end only the title can be lost, and news of the account bring that anyway.
    return { ended, problem: ended ? null : toProblemError(error) };
  }
  return { ended, problem: null };
}

/** Returns whether there is nothing left to hear. */
async function takeRest(queries: QueryClient, sessionId: string, heard: Message, line: AbortSignal) {
  const { ended, problem } = await take(queries, sessionId, replyEvents(sessionId, heard, line));
  if (ended) return true;
  if (problem && isRefusal(problem)) {
    endLive(sessionId);
    void queries.invalidateQueries({ queryKey: sessionDetailQuery(sessionId).queryKey });
    return true;
  }
  if (problem) return false;
  const session = await readAgain(queries, sessionId);
  if (!session || session.messages.some(({ status }) => status === "streaming")) return false;
  letGo(sessionId);
  return true;
}

/** Goes on exactly where a reply was last heard, as often as the line breaks, until it is whole or somebody hangs up. */
export async function goOn(queries: QueryClient, sessionId: string, line: AbortSignal) {
  for (let failures = 0; !line.aborted; failures++) {
    await untilNextTry(failures, line);
    const heard = exchangeOf(sessionId).live?.reply;
    if (!heard || (await takeRest(queries, sessionId, heard, line))) return;
  }
  const heard = exchangeOf(sessionId).live?.reply;
  // The reply goes on without us; who comes back to it joins it again.
  if (await readAgain(queries, sessionId)) letGo(sessionId);
  else if (heard) settle(queries, sessionId, { ...heard, status: "streaming" });
}

/** Follows a reply to its end, over as many lines as that takes. Returns what went wrong before there was any. */
export async function follow(
  queries: QueryClient,
  sessionId: string,
  events: AsyncIterable<ExchangeEvent>,
  line: AbortSignal,
): Promise<ProblemError | null> {
  const { ended, problem } = await take(queries, sessionId, events);
  if (ended) return null;
  if (!exchangeOf(sessionId).live?.reply) return problem ?? new ProblemError(0, null);
  await goOn(queries, sessionId, line);
  return null;
}
