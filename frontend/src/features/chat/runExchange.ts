import type { QueryClient } from "@tanstack/react-query";
import {
  type ExchangeFailure,
  exchangeOf,
  finishExchange,
  forgetFailure,
  isExchanging,
  startExchange,
} from "@/api/exchangeStore";
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
  /** Takes back what is shown of it, with `read` in its place if the session could be read. */
  undo: (outcome?: { failure?: ExchangeFailure; read?: SessionDetail | null }) => void;
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

/** Says something, or asks for a reply again, and streams the reply to its end, however often the connection breaks. */
export async function runExchange(queries: QueryClient, wish: Wish): Promise<void> {
  const { sessionId } = wish;
  if (isExchanging(sessionId)) return;
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
  if (isExchanging(sessionId)) return;
  const controller = new AbortController();
  startExchange(sessionId, { phase: "streaming", replyId, controller });
  void resume(queries, sessionId, controller.signal);
}

const hasArrived = ({ messages }: SessionDetail, { clientId }: Sent) =>
  messages.some((message) => message.client_id === clientId);

/** Takes what has arrived after all out of the draft and withdraws the failure. If it was cancelled, its reply is stopped. */
export function settleSent(session: SessionDetail) {
  const sent = unconfirmed(session.id);
  if (!sent || !hasArrived(session, sent)) return;
  const reply = session.messages[session.messages.findIndex(({ client_id }) => client_id === sent.clientId) + 1];
  if (sent.cancelled && reply?.status === "streaming") stopReply(session.id, reply.id).catch(() => undefined);
  acknowledgeSent(session.id, sent.clientId);
  forgetFailure(session.id);
}

/** After an abort it is not known whether the service has taken the message; then there is a reply nobody wants. */
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
  if (problem.status === 401) {
    // The sign-in page says all there is to say.
    if (sent) restoreUnsent(sessionId, sent);
    return undo();
  }
  // A connection can break after the service took the message and before it could say so.
  const read = await Promise.race([readSession(queries, sessionId), untilAborted(signal)]);
  if (signal.aborted) return cancel(queries, attempt);
  if (sent && read && hasArrived(read, sent)) {
    acknowledgeSent(sessionId, sent.clientId);
    return undo({ read });
  }
  if (sent) restoreUnsent(sessionId, sent);
  const failure: ExchangeFailure = { problem, asked: sent ? "message" : "again" };
  undo({ failure, read });
  if (!sent || !isUnreachable(problem)) return;
  whenServiceAvailable(() => {
    // A person who has written on meanwhile sends it by hand.
    if (exchangeOf(sessionId).failure === failure) again();
  });
}
