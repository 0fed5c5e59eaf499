import type { QueryClient } from "@tanstack/react-query";
import type { Ask } from "@/api/exchangeStream";
import { isUnreachable, type ProblemError } from "@/api/problem";
import { whenServiceIsBack } from "@/api/serviceBack";
import { sessionDetailQuery, stopReply } from "@/api/sessions";
import { acknowledgeSent, returnUnsent } from "./drafts";
import { readAgain } from "./followReply";
import { endLive, exchangeOf } from "./liveExchanges";
import { callOffSent, hasArrived, settleSent } from "./settleSent";

const untilAborted = (line: AbortSignal) =>
  new Promise<null>((resolve) => line.addEventListener("abort", () => resolve(null), { once: true }));

/** What a call has come to that was called off: perhaps nothing, perhaps a reply that nobody wants any more. */
export async function callOff(queries: QueryClient, ask: Ask) {
  const { sessionId } = ask;
  if ("retry" in ask) {
    endLive(sessionId);
    await stopReply(sessionId, ask.retry).catch(() => undefined);
    return void queries.invalidateQueries({ queryKey: sessionDetailQuery(sessionId).queryKey });
  }
  callOffSent(ask.clientId);
  returnUnsent(sessionId, ask);
  endLive(sessionId);
  const session = await readAgain(queries, sessionId);
  if (session) settleSent(session);
}

function failUnsent(ask: Ask, problem: ProblemError, again: () => void) {
  const { sessionId } = ask;
  if ("retry" in ask) return endLive(sessionId, { problem, asked: "again" });
  returnUnsent(sessionId, ask);
  const failure = { problem, asked: "message" as const };
  endLive(sessionId, failure);
  if (!isUnreachable(problem)) return;
  whenServiceIsBack(() => {
    // Whoever has written on meanwhile sends it by hand.
    if (exchangeOf(sessionId).failure === failure) again();
  });
}

/** Decides what becomes of a call that broke off before the service said that it has the message. */
export async function recoverUnsent(
  queries: QueryClient,
  ask: Ask,
  problem: ProblemError,
  line: AbortSignal,
  again: () => void,
) {
  const { sessionId } = ask;
  if (problem.status === 401) {
    // The page of the sign-in says all there is to say.
    if ("content" in ask) returnUnsent(sessionId, ask);
    return endLive(sessionId);
  }
  // A line can break after the service took the message and before it could say so.
  const session = await Promise.race([readAgain(queries, sessionId), untilAborted(line)]);
  if (line.aborted) return callOff(queries, ask);
  if (session && "content" in ask && hasArrived(session, ask.clientId)) {
    acknowledgeSent(sessionId, ask.clientId);
    return endLive(sessionId);
  }
  failUnsent(ask, problem, again);
}
