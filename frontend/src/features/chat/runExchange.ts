import type { QueryClient } from "@tanstack/react-query";
import { type Ask, exchangeEvents, type Opening } from "@/api/exchangeStream";
import { ACTIVE, ownChange } from "@/api/ownChanges";
import { ProblemError } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { adoptSession } from "@/api/sessionCache";
import { sessionDetailQuery } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { acknowledgeSent, beginSending, forgetDraft, returnUnsent } from "./drafts";
import { follow, goOn, readAgain } from "./followReply";
import { endLive, isHeard, type LiveExchange, startLive } from "./liveExchanges";

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
  const after = await readAgain(queries, sessionId);
  if ("retry" in ask) return endLive(sessionId, { problem, asked: "again" });
  if (wasTaken(before, after, ask.content)) {
    acknowledgeSent(sessionId);
    return endLive(sessionId);
  }
  returnUnsent(sessionId);
  endLive(sessionId, { problem, asked: "message" });
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

/** Says something, or has a reply given again, and follows it to its end, whatever happens to the line. */
export async function runExchange(queries: QueryClient, ask: Ask) {
  const { sessionId } = ask;
  if (isHeard(sessionId)) return;
  const line = new AbortController();
  const hangUp = () => line.abort();
  if ("content" in ask) beginSending(sessionId, ask.content);
  const begun = "content" in ask ? { question: underway(ask.content) } : { replaces: ask.retry };
  startLive(sessionId, live({ ...begun, hangUp }));
  const problem = await follow(queries, sessionId, exchangeEvents(ask, line.signal), line.signal);
  if (problem) await recoverUnsent(queries, ask, problem);
}

/** Takes in a reply that is being written already, from where it stands. */
export function joinReply(queries: QueryClient, sessionId: string, reply: Message) {
  if (isHeard(sessionId)) return;
  const line = new AbortController();
  startLive(sessionId, live({ reply, hangUp: () => line.abort() }));
  void goOn(queries, sessionId, line.signal);
}

/** Links a session with the one it goes on from, as the service has. */
function link(queries: QueryClient, session: SessionDetail, formerId: string): SessionDetail {
  const { queryKey } = sessionDetailQuery(formerId);
  const former = queries.getQueryData(queryKey);
  if (!former) return session;
  queries.setQueryData(queryKey, { ...former, continued_in: { id: session.id, title: session.title } });
  return { ...session, continues: { id: former.id, title: former.title } };
}

/** Opens a session and returns it as soon as its greeting has begun; the rest of that comes in by itself. */
export async function openChat(queries: QueryClient, opening: Opening): Promise<SessionDetail> {
  const line = new AbortController();
  const events = exchangeEvents(opening, line.signal);
  const { value: begun } = await ownChange(ACTIVE, events.next()).catch((error: unknown) => {
    // What was closed elsewhere meanwhile has been taken for our doing.
    void queries.invalidateQueries({ queryKey: queryKeys.sessions });
    throw error;
  });
  if (begun?.type !== "message.created") throw new ProblemError(0, null);
  const opened: SessionDetail = { ...begun.session, messages: [begun.assistant_message] };
  const session = "continues" in opening ? link(queries, opened, opening.continues) : opened;
  // The last words of a private chat go with it.
  for (const gone of adoptSession(queries, session)) forgetDraft(gone);
  startLive(session.id, live({ reply: begun.assistant_message, hangUp: () => line.abort() }));
  void follow(queries, session.id, events, line.signal);
  return session;
}
