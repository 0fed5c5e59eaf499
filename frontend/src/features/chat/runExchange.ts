import { notifyManager, type QueryClient } from "@tanstack/react-query";
import { type ExchangeEvent, exchangeEvents } from "@/api/exchangeStream";
import { ProblemError, toProblemError } from "@/api/problem";
import { patchSession, putMessages, putSession } from "@/api/sessionCache";
import { sessionDetailQuery, stopReply } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { acknowledgeSent, beginSending, returnUnsent } from "./drafts";
import { changeLive, endLive, exchangeOf, startLive } from "./liveExchanges";

export type Ask = { content: string } | { retry: string };

/** The message as it looks until the service has given it an id. */
const underway = (content: string): Message => ({
  id: "underway",
  role: "user",
  content,
  is_welcome: false,
  status: "complete",
  source: null,
  wines: [],
  created_at: new Date().toISOString(),
});

function growReply(sessionId: string, grow: (reply: Message) => Partial<Message>) {
  changeLive(sessionId, ({ reply }) => ({ reply: reply && { ...reply, ...grow(reply) }, searching: false }));
}

/** Keeps the exchange in the cache and lets go of it here. */
function settle(queries: QueryClient, sessionId: string, reply: Message) {
  const question = exchangeOf(sessionId).live?.question;
  putMessages(queries, sessionId, question ? [question, reply] : [reply]);
  // The cache tells the page a moment later; letting go before that would take the exchange off the page for a frame.
  notifyManager.schedule(() => endLive(sessionId));
}

/** Returns whether the reply has come to its end. */
function apply(queries: QueryClient, sessionId: string, event: ExchangeEvent): boolean {
  switch (event.type) {
    case "message.created": {
      acknowledgeSent(sessionId);
      const { stopping, question } = exchangeOf(sessionId).live ?? {};
      changeLive(sessionId, () => ({ question: question && event.user_message, reply: event.assistant_message }));
      // Stop was pressed before there was anything to stop.
      if (stopping) stopReply(sessionId, event.assistant_message.id).catch(() => undefined);
      return false;
    }
    case "reply.delta":
      growReply(sessionId, ({ content }) => ({ content: content + event.text }));
      return false;
    case "reply.reset":
      growReply(sessionId, () => ({ content: "" }));
      return false;
    case "reply.wines":
      growReply(sessionId, ({ wines }) => ({ wines: [...wines, ...event.wines] }));
      return false;
    case "reply.searching":
      changeLive(sessionId, () => ({ searching: true }));
      return false;
    case "reply.completed":
      settle(queries, sessionId, event.message);
      putSession(queries, event.session);
      return true;
    case "reply.failed":
      if (event.message) settle(queries, sessionId, event.message);
      // Nothing could be stored: the session itself is gone, and asking for it says so.
      else endLive(sessionId);
      if (!event.message) void queries.invalidateQueries({ queryKey: sessionDetailQuery(sessionId).queryKey });
      return true;
    case "session.titled":
      patchSession(queries, sessionId, { title: event.title, title_source: event.title_source });
      return false;
  }
}

const reload = (queries: QueryClient, sessionId: string): Promise<SessionDetail | null> =>
  queries.fetchQuery({ ...sessionDetailQuery(sessionId), staleTime: 0, retry: false }).catch(() => null);

/** A line can break after the service took the message and before it could say so. */
function wasTaken(before: SessionDetail | undefined, after: SessionDetail | null, content: string) {
  const known = new Set(before?.messages.map((message) => message.id));
  return after?.messages.some(({ id, role, content: said }) => role === "user" && said === content && !known.has(id));
}

async function recoverUnsent(queries: QueryClient, sessionId: string, ask: Ask, problem: ProblemError) {
  const before = queries.getQueryData<SessionDetail>(sessionDetailQuery(sessionId).queryKey);
  const after = problem.status === 401 ? null : await reload(queries, sessionId);
  if ("retry" in ask) return endLive(sessionId, { problem, asked: "again" });
  if (wasTaken(before, after, ask.content)) {
    acknowledgeSent(sessionId);
    return endLive(sessionId);
  }
  returnUnsent(sessionId);
  endLive(sessionId, { problem, asked: "message" });
}

/** The reply goes on without us: what has come is kept as still streaming, which makes the page ask for the rest. */
async function recoverReply(queries: QueryClient, sessionId: string, reply: Message) {
  settle(queries, sessionId, { ...reply, status: "streaming" });
  await reload(queries, sessionId);
}

/** Says something, or has a reply given again, and follows it to its end, whatever happens to the line. */
export async function runExchange(queries: QueryClient, sessionId: string, ask: Ask) {
  if (exchangeOf(sessionId).live) return;
  const line = new AbortController();
  const saying = "content" in ask;
  if (saying) beginSending(sessionId, ask.content);
  startLive(sessionId, {
    question: saying ? underway(ask.content) : null,
    reply: null,
    replaces: saying ? null : ask.retry,
    searching: false,
    stopping: false,
    hangUp: () => line.abort(),
  });
  let ended = false;
  try {
    for await (const event of exchangeEvents({ sessionId, ask, signal: line.signal }))
      ended = apply(queries, sessionId, event) || ended;
    if (!ended) throw new ProblemError(0, null);
  } catch (error) {
    // After its end only the title can be lost, and the list brings that anyway.
    if (ended) return;
    const reply = exchangeOf(sessionId).live?.reply;
    if (reply) await recoverReply(queries, sessionId, reply);
    else await recoverUnsent(queries, sessionId, ask, toProblemError(error));
  }
}
