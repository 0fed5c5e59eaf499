import type { QueryClient } from "@tanstack/react-query";
import { backOff } from "@/api/backoff";
import { exchangeOf, finishExchange, updateExchange } from "@/api/exchangeStore";
import { type ExchangeEvent, replyEvents } from "@/api/exchangeStream";
import { ProblemError, toProblemError } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { patchSession, putMessage, putSession, updateMessages } from "@/api/sessionCache";
import { sessionDetailQuery } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { acknowledgeSent } from "./drafts";

/** The id of a message in the cache until the service has given it one. */
export const PENDING = "pending";

export const messagesOf = (queries: QueryClient, sessionId: string) =>
  queries.getQueryData(sessionDetailQuery(sessionId).queryKey)?.messages ?? [];

/** The session as the service has it now, without what only this window knows; null when it cannot be read. */
export const readSession = (queries: QueryClient, sessionId: string): Promise<SessionDetail | null> =>
  queries.fetchQuery({ ...sessionDetailQuery(sessionId), staleTime: 0, retry: false }).catch(() => null);

export const refetchSession = (queries: QueryClient, sessionId: string) =>
  queries.invalidateQueries({ queryKey: queryKeys.sessionDetail(sessionId) });

function changeReply(queries: QueryClient, sessionId: string, change: (reply: Message) => Partial<Message>) {
  const { replyId, phase } = exchangeOf(sessionId);
  updateMessages(queries, sessionId, (messages) =>
    messages.map((message) => (message.id === replyId ? { ...message, ...change(message) } : message)),
  );
  if (phase === "searching") updateExchange(sessionId, { phase: "streaming" });
}

/** The session is gone, or not to be read any more: what was streamed goes too, so that nobody resumes it. */
function abandon(queries: QueryClient, sessionId: string) {
  const { replyId } = exchangeOf(sessionId);
  updateMessages(queries, sessionId, (messages) => messages.filter(({ id }) => id !== replyId));
  finishExchange(queries, sessionId);
  void refetchSession(queries, sessionId);
}

/** The messages before an exchange: without its own, and without other versions of these and all that followed. */
function withoutReplaced(messages: Message[], begun: Message[]) {
  const own = new Set([PENDING, ...begun.map(({ id }) => id)]);
  const versions = new Set(begun.flatMap((message) => message.versions));
  const fork = messages.findIndex(({ id }) => versions.has(id) && !own.has(id));
  return (fork < 0 ? messages : messages.slice(0, fork)).filter(({ id }) => !own.has(id));
}

function begin(queries: QueryClient, sessionId: string, event: ExchangeEvent & { type: "message.created" }) {
  const { phase, replyId } = exchangeOf(sessionId);
  const { user_message: question, assistant_message: reply } = event;
  const pending = messagesOf(queries, sessionId).find(({ id }) => id === PENDING);
  const clientId = question?.client_id ?? pending?.client_id;
  if (clientId) acknowledgeSent(sessionId, clientId);
  const begun = question ? [question, reply] : [reply];
  updateMessages(queries, sessionId, (messages) => [...withoutReplaced(messages, begun), ...begun]);
  updateExchange(sessionId, { replyId: reply.id, phase: phase === "sending" ? "streaming" : phase });
  patchSession(queries, sessionId, event.session);
  // The reply that was streamed has ended while the connection was broken, and this is the next one.
  if (phase !== "sending" && replyId !== reply.id) void refetchSession(queries, sessionId);
}

/** Whether two versions of one message are in the cache, because another window has made one while this one streamed. */
const hasTwoVersions = (messages: Message[]) =>
  messages.some(({ id, versions }) => messages.some((other) => other.id !== id && versions.includes(other.id)));

/** Writes an event into the cache. Returns whether the reply is at its end. */
function applyEvent(queries: QueryClient, sessionId: string, event: ExchangeEvent): boolean {
  switch (event.type) {
    case "message.created":
      begin(queries, sessionId, event);
      return false;
    case "reply.delta":
      changeReply(queries, sessionId, ({ content }) => ({ content: content + event.text }));
      return false;
    case "reply.reset":
      changeReply(queries, sessionId, () => ({ content: "", wines: [] }));
      return false;
    case "reply.wines":
      changeReply(queries, sessionId, ({ wines }) => {
        const shown = new Set(wines.map(({ id }) => id));
        return { wines: [...wines, ...event.wines.filter(({ id }) => !shown.has(id))] };
      });
      return false;
    case "reply.searching":
      if (exchangeOf(sessionId).phase === "streaming") updateExchange(sessionId, { phase: "searching" });
      return false;
    case "reply.completed":
      putMessage(queries, sessionId, event.message);
      putSession(queries, event.session);
      finishExchange(queries, sessionId);
      if (hasTwoVersions(messagesOf(queries, sessionId))) void refetchSession(queries, sessionId);
      return true;
    case "reply.failed":
      // Without a message nothing could be stored: the session is gone.
      if (!event.message) abandon(queries, sessionId);
      else {
        putMessage(queries, sessionId, event.message);
        finishExchange(queries, sessionId);
      }
      return true;
    case "session.titled":
      patchSession(queries, sessionId, { title: event.title, title_source: event.title_source });
      return false;
  }
}

/** Applies events until there are no more. Returns what interrupted them. */
async function applyEvents(queries: QueryClient, sessionId: string, events: AsyncIterable<ExchangeEvent>) {
  let ended = false;
  try {
    for await (const event of events) ended = applyEvent(queries, sessionId, event) || ended;
  } catch (error) {
    // After the end only the title can be lost, and the account's events bring that anyway.
    return { ended, problem: ended ? null : toProblemError(error) };
  }
  return { ended, problem: null };
}

/** Asking again changes nothing: the session is gone, not ours, or nobody is signed in. */
const isRefusal = ({ status }: ProblemError) => status >= 400 && status < 500 && status !== 408 && status !== 429;

/** One connection from where the reply was last read. Returns whether the exchange is finished. */
async function resumeOnce(queries: QueryClient, sessionId: string, signal: AbortSignal): Promise<boolean> {
  const { replyId } = exchangeOf(sessionId);
  const reply = messagesOf(queries, sessionId).find(({ id }) => id === replyId);
  if (!reply) {
    finishExchange(queries, sessionId);
    return true;
  }
  const { ended, problem } = await applyEvents(queries, sessionId, replyEvents(sessionId, reply, signal));
  if (ended) return true;
  if (problem) {
    if (isRefusal(problem)) abandon(queries, sessionId);
    return isRefusal(problem);
  }
  const read = await readSession(queries, sessionId);
  if (!read || read.messages.some(({ status }) => status === "streaming")) return false;
  finishExchange(queries, sessionId, { read });
  return true;
}

/** Resumes a reply at the exact character, as often as the connection breaks, until it is whole or `signal` is aborted. */
export async function resume(queries: QueryClient, sessionId: string, signal: AbortSignal) {
  for (let failures = 0; !signal.aborted; failures++) {
    await backOff(failures, signal);
    if (await resumeOnce(queries, sessionId, signal)) return;
  }
  // The service writes the reply to its end all the same, and an open page resumes it.
  finishExchange(queries, sessionId, { read: await readSession(queries, sessionId) });
}

/** Streams a reply to its end, over as many connections as that takes. Returns what went wrong before it began. */
export async function streamReply(
  queries: QueryClient,
  sessionId: string,
  events: AsyncIterable<ExchangeEvent>,
  signal: AbortSignal,
): Promise<ProblemError | null> {
  const { ended, problem } = await applyEvents(queries, sessionId, events);
  if (ended) return null;
  if (exchangeOf(sessionId).phase === "sending") return problem ?? new ProblemError(0, null);
  await resume(queries, sessionId, signal);
  return null;
}
