import type { QueryClient } from "@tanstack/react-query";
import { type ExchangeFailure, exchangeOf, finishExchange, forgetFailure, startExchange } from "@/api/exchangeStore";
import { type ExchangeRequest, exchangeEvents, type Sent } from "@/api/exchangeStream";
import { isUnreachable, type ProblemError } from "@/api/problem";
import { whenServiceAvailable } from "@/api/serviceAvailability";
import { updateMessages } from "@/api/sessionCache";
import { stopReply } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { acknowledgeSent, beginSending, queuedMessage, queueUnsent, restoreUnsent, unconfirmed } from "./drafts";
import { messagesOf, PENDING, readSession, refetchSession, resume, streamReply } from "./streamReply";

/** A message to send, perhaps as a new version of another, or a reply to write again or to have another version of. */
type ExchangeInput = { sessionId: string } & (
  | { content: string; edits?: string }
  | { retry: string }
  | { regenerate: string }
);

interface Attempt {
  request: ExchangeRequest;
  signal: AbortSignal;
  /** Ends the exchange without a reply, and removes what was shown before the service confirmed it. */
  undo: (outcome?: Parameters<typeof finishExchange>[2]) => void;
  again: () => void;
}

const pendingMessage = ({ clientId, content, edits }: Sent): Message => ({
  id: PENDING,
  client_id: clientId,
  role: "user",
  content,
  is_welcome: false,
  status: "complete",
  source: null,
  wines: [],
  used_memories: [],
  versions: edits ? [edits] : [],
  created_at: new Date().toISOString(),
});

const emptied = (reply: Message): Message => ({ ...reply, content: "", wines: [], source: null, status: "streaming" });

/** Shows what is asked for before the service has confirmed it. Returns what takes that back. */
function showPending(queries: QueryClient, request: ExchangeRequest) {
  const { sessionId } = request;
  const messages = messagesOf(queries, sessionId);
  const at = messages.findIndex(({ id }) => id === replacedBy(request));
  const replaced = at < 0 ? [] : messages.slice(at);
  const shown = [
    ...("content" in request ? [pendingMessage(request)] : []),
    ...("retry" in request ? replaced.map(emptied) : []),
  ];
  const hidden = new Set(replaced.map(({ id }) => id));
  const before = (all: Message[]) => all.filter(({ id }) => id !== PENDING && !hidden.has(id));
  updateMessages(queries, sessionId, (all) => [...before(all), ...shown]);
  return () => updateMessages(queries, sessionId, (all) => [...before(all), ...replaced]);
}

/** The id of the message that an exchange replaces, with all that followed; undefined when it is appended. */
function replacedBy(request: ExchangeRequest) {
  if ("retry" in request) return request.retry;
  return "regenerate" in request ? request.regenerate : request.edits;
}

/** Sends a message or asks for a reply again, and streams the reply to its end, however often the connection breaks. */
export async function runExchange(queries: QueryClient, input: ExchangeInput): Promise<void> {
  const { sessionId } = input;
  if (exchangeOf(sessionId).phase !== "idle") return;
  const waiting = "content" in input ? queuedMessage(sessionId) : undefined;
  // The one that waits comes first.
  if (waiting && "content" in input && (waiting.content !== input.content || input.edits)) return;
  const controller = new AbortController();
  const { signal } = controller;
  const request = "content" in input ? { sessionId, ...beginSending(sessionId, input.content, input.edits) } : input;
  startExchange(sessionId, { phase: "sending", replyId: "retry" in request ? request.retry : null, controller });
  const takeBack = showPending(queries, request);
  const problem = await streamReply(queries, sessionId, exchangeEvents(request, signal), signal);
  if (!problem) return;
  const undo: Attempt["undo"] = (outcome) => {
    takeBack();
    finishExchange(queries, sessionId, outcome);
  };
  const attempt = { request, signal, undo, again: () => void runExchange(queries, input) };
  await (signal.aborted ? cancel(queries, attempt) : recover(queries, attempt, problem));
}

/** Sends a message that waits, unless it is taken back before. The returned function cancels that. */
export const sendWhenAvailable = (queries: QueryClient, sessionId: string) =>
  whenServiceAvailable(() => {
    const waiting = queuedMessage(sessionId);
    if (waiting) void runExchange(queries, { sessionId, content: waiting.content });
  });

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
export function confirmArrived(session: SessionDetail) {
  const sent = unconfirmed(session.id);
  const at = sent ? indexOfSent(session, sent) : -1;
  if (!sent || at < 0) return;
  const reply = session.messages[at + 1];
  if (sent.cancelled && reply?.status === "streaming") stopReply(session.id, reply.id).catch(() => undefined);
  acknowledgeSent(session.id, sent.clientId);
  forgetFailure(session.id);
}

/** After an abort it is not known whether the service has taken the message: if it has, its reply is to be stopped. */
async function cancel(queries: QueryClient, { request, undo }: Attempt) {
  const { sessionId } = request;
  if ("retry" in request) {
    undo();
    await stopReply(sessionId, request.retry).catch(() => undefined);
    return void refetchSession(queries, sessionId);
  }
  if ("content" in request) restoreUnsent(sessionId, { ...request, cancelled: true });
  undo();
  const session = await readSession(queries, sessionId);
  if (!session) return;
  if ("content" in request) return confirmArrived(session);
  const reply = session.messages.at(-1);
  if (reply?.status === "streaming") await stopReply(sessionId, reply.id).catch(() => undefined);
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));

/** Decides what becomes of a call that failed before the service confirmed it. */
async function recover(queries: QueryClient, attempt: Attempt, problem: ProblemError) {
  const { request, signal, undo, again } = attempt;
  const { sessionId } = request;
  const sent = "content" in request ? request : null;
  // After a 401 the sign-in page is shown instead.
  const isSignedOut = problem.status === 401;
  // A connection can break after the service took the message and before it could say so.
  const read = isSignedOut ? null : await Promise.race([readSession(queries, sessionId), untilAborted(signal)]);
  if (signal.aborted) return cancel(queries, attempt);
  if (sent && read && indexOfSent(read, sent) >= 0) {
    acknowledgeSent(sessionId, sent.clientId);
    return undo({ read });
  }
  // The former reply is not shown any more: the service has begun another version.
  if ("regenerate" in request && read && !read.messages.some(({ id }) => id === request.regenerate))
    return undo({ read });
  if (sent && !sent.edits && isUnreachable(problem)) {
    queueUnsent(sessionId, sent);
    undo({ read });
    return void sendWhenAvailable(queries, sessionId);
  }
  if (sent) restoreUnsent(sessionId, sent);
  const asked = sent ? "message" : "again";
  const failure: ExchangeFailure | null = isSignedOut ? null : { problem, asked };
  undo({ failure, read });
  if (!sent || !isUnreachable(problem)) return;
  whenServiceAvailable(() => {
    // Not if the person has typed in the meantime, which clears the failure.
    if (exchangeOf(sessionId).failure === failure) again();
  });
}
