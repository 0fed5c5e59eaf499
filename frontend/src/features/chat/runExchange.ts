import type { QueryClient } from "@tanstack/react-query";
import { type ExchangeFailure, exchangeOf, finishExchange, forgetFailure, startExchange } from "@/api/exchangeStore";
import { type Ask, exchangeEvents, type Sent } from "@/api/exchangeStream";
import { isUnreachable, type ProblemError } from "@/api/problem";
import { whenServiceAvailable } from "@/api/serviceAvailability";
import { updateMessages } from "@/api/sessionCache";
import { stopReply } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { acknowledgeSent, beginSending, restoreUnsent, unconfirmed } from "./drafts";
import { messagesOf, PENDING, readSession, refetchSession, resume, streamReply } from "./streamReply";

/** A message to send, or a reply to regenerate. */
type Wish = { sessionId: string; content: string } | { sessionId: string; retry: string };

interface Attempt {
  ask: Ask;
  signal: AbortSignal;
  /** Ends the exchange without a reply, and removes what was shown before the service confirmed it. */
  undo: (outcome?: Parameters<typeof finishExchange>[2]) => void;
  again: () => void;
}

const pendingMessage = ({ clientId, content }: Sent): Message => ({
  id: PENDING,
  client_id: clientId,
  role: "user",
  content,
  is_welcome: false,
  status: "complete",
  source: null,
  wines: [],
  created_at: new Date().toISOString(),
});

const emptied = (reply: Message): Message => ({ ...reply, content: "", wines: [], source: null, status: "streaming" });

/** Shows what is asked for before the service has confirmed it. Returns what takes that back. */
function showPending(queries: QueryClient, ask: Ask) {
  const { sessionId } = ask;
  const before = "retry" in ask ? messagesOf(queries, sessionId).find(({ id }) => id === ask.retry) : undefined;
  updateMessages(queries, sessionId, (messages) =>
    "retry" in ask
      ? messages.map((message) => (message === before ? emptied(message) : message))
      : [...messages, pendingMessage(ask)],
  );
  return () =>
    updateMessages(queries, sessionId, (messages) =>
      messages
        .filter(({ id }) => id !== PENDING)
        .map((message) => (before && message.id === before.id ? before : message)),
    );
}

/** Sends a message or asks for a reply again, and streams the reply to its end, however often the connection breaks. */
export async function runExchange(queries: QueryClient, wish: Wish): Promise<void> {
  const { sessionId } = wish;
  if (exchangeOf(sessionId).phase !== "idle") return;
  const controller = new AbortController();
  const { signal } = controller;
  const ask = "content" in wish ? { sessionId, ...beginSending(sessionId, wish.content) } : wish;
  startExchange(sessionId, { phase: "sending", replyId: "retry" in ask ? ask.retry : null, controller });
  const takeBack = showPending(queries, ask);
  const problem = await streamReply(queries, sessionId, exchangeEvents(ask, signal), signal);
  if (!problem) return;
  const undo: Attempt["undo"] = (outcome) => {
    takeBack();
    finishExchange(queries, sessionId, outcome);
  };
  const attempt = { ask, signal, undo, again: () => void runExchange(queries, wish) };
  await (signal.aborted ? cancel(queries, attempt) : recover(queries, attempt, problem));
}

/** Streams a reply that is being written already, from where it stands in the cache. */
export function joinReply(queries: QueryClient, sessionId: string, replyId: string) {
  if (exchangeOf(sessionId).phase !== "idle") return;
  const controller = new AbortController();
  startExchange(sessionId, { phase: "streaming", replyId, controller });
  void resume(queries, sessionId, controller.signal);
}

/** The index of a sent message in a session; -1 when it has not arrived. */
const indexOfSent = ({ messages }: SessionDetail, { clientId }: Sent) =>
  messages.findIndex((message) => message.client_id === clientId);

/** Removes a message that has arrived after all from the draft, with its failure; if it was cancelled, stops its reply. */
export function settleSent(session: SessionDetail) {
  const sent = unconfirmed(session.id);
  const at = sent ? indexOfSent(session, sent) : -1;
  if (!sent || at < 0) return;
  const reply = session.messages[at + 1];
  if (sent.cancelled && reply?.status === "streaming") stopReply(session.id, reply.id).catch(() => undefined);
  acknowledgeSent(session.id, sent.clientId);
  forgetFailure(session.id);
}

/** After an abort it is not known whether the service has taken the message: if it has, its reply is to be stopped. */
async function cancel(queries: QueryClient, { ask, undo }: Attempt) {
  const { sessionId } = ask;
  if ("retry" in ask) {
    undo();
    await stopReply(sessionId, ask.retry).catch(() => undefined);
    return void refetchSession(queries, sessionId);
  }
  restoreUnsent(sessionId, { ...ask, cancelled: true });
  undo();
  const session = await readSession(queries, sessionId);
  if (session) settleSent(session);
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));

/** Decides what becomes of a call that failed before the service confirmed it. */
async function recover(queries: QueryClient, attempt: Attempt, problem: ProblemError) {
  const { ask, signal, undo, again } = attempt;
  const { sessionId } = ask;
  const sent = "content" in ask ? ask : null;
  // After a 401 the sign-in page is shown instead.
  const isSignedOut = problem.status === 401;
  // A connection can break after the service took the message and before it could say so.
  const read = isSignedOut ? null : await Promise.race([readSession(queries, sessionId), untilAborted(signal)]);
  if (signal.aborted) return cancel(queries, attempt);
  if (sent && read && indexOfSent(read, sent) >= 0) {
    acknowledgeSent(sessionId, sent.clientId);
    return undo({ read });
  }
  if (sent) restoreUnsent(sessionId, sent);
  const failure: ExchangeFailure | null = isSignedOut ? null : { problem, asked: sent ? "message" : "again" };
  undo({ failure, read });
  if (!sent || !isUnreachable(problem)) return;
  whenServiceAvailable(() => {
    // Not if the person has typed in the meantime, which clears the failure.
    if (exchangeOf(sessionId).failure === failure) again();
  });
}
