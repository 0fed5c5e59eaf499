import { notifyManager, type QueryClient } from "@tanstack/react-query";
import { type Ask, type ExchangeEvent, exchangeEvents, type Opening } from "@/api/exchangeStream";
import { ProblemError, toProblemError } from "@/api/problem";
import { adoptSession, patchSession, putMessages, putSession } from "@/api/sessionCache";
import { currentSession, sessionDetailQuery, stopReply } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { acknowledgeSent, beginSending, forgetDraft, returnUnsent } from "./drafts";
import { changeLive, endLive, exchangeOf, type LiveExchange, startLive } from "./liveExchanges";

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

async function recoverUnsent(queries: QueryClient, ask: Ask, problem: ProblemError) {
  const { sessionId } = ask;
  if (problem.status === 401) {
    // The page of the sign-in says all there is to say.
    returnUnsent(sessionId);
    return endLive(sessionId);
  }
  const before = queries.getQueryData<SessionDetail>(sessionDetailQuery(sessionId).queryKey);
  const after = await reload(queries, sessionId);
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

const live = (change: Partial<LiveExchange>): LiveExchange => ({
  question: null,
  reply: null,
  replaces: null,
  searching: false,
  stopping: false,
  hangUp: () => undefined,
  ...change,
});

/** Follows a reply to its end. Returns what went wrong before there was any. */
async function follow(queries: QueryClient, sessionId: string, events: AsyncIterable<ExchangeEvent>) {
  let ended = false;
  try {
    for await (const event of events) ended = apply(queries, sessionId, event) || ended;
    if (!ended) throw new ProblemError(0, null);
  } catch (error) {
    // After its end only the title can be lost, and the list brings that anyway.
    if (ended) return null;
    const reply = exchangeOf(sessionId).live?.reply;
    if (!reply) return toProblemError(error);
    await recoverReply(queries, sessionId, reply);
  }
  return null;
}

/** Says something, or has a reply given again, and follows it to its end, whatever happens to the line. */
export async function runExchange(queries: QueryClient, ask: Ask) {
  const { sessionId } = ask;
  if (exchangeOf(sessionId).live) return;
  const line = new AbortController();
  const hangUp = () => line.abort();
  if ("content" in ask) beginSending(sessionId, ask.content);
  const begun = "content" in ask ? { question: underway(ask.content) } : { replaces: ask.retry };
  startLive(sessionId, live({ ...begun, hangUp }));
  const problem = await follow(queries, sessionId, exchangeEvents(ask, line.signal));
  if (problem) await recoverUnsent(queries, ask, problem);
}

/** Opens a session and returns it as soon as its greeting has begun; the rest of that comes in by itself. */
export async function openChat(queries: QueryClient, opening: Opening): Promise<SessionDetail> {
  const line = new AbortController();
  const events = exchangeEvents(opening, line.signal);
  const { value: begun } = await events.next();
  if (begun?.type !== "message.created") throw new ProblemError(0, null);
  // A greeting does not say which session it opens: it is the one that is now current.
  const session = await currentSession();
  // The last words of a private chat go with it.
  for (const gone of adoptSession(queries, session)) forgetDraft(gone);
  startLive(session.id, live({ reply: begun.assistant_message, hangUp: () => line.abort() }));
  void follow(queries, session.id, events);
  return session;
}
