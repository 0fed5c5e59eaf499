import { baseUrl } from "./client";
import { eventRequest, serverEvents } from "./eventStream";
import type { Message, Problem, SessionSummary, WineCard } from "./types";

export type ExchangeEvent =
  | {
      type: "message.created";
      session: SessionSummary;
      /** Null before a greeting. */
      user_message: Message | null;
      assistant_message: Message;
    }
  | { type: "reply.delta"; text: string }
  /** The text so far is taken back. */
  | { type: "reply.reset" }
  | { type: "reply.searching" }
  /** Wines to add to those shown before; who comes back hears of all of them again. */
  | { type: "reply.wines"; wines: WineCard[] }
  | { type: "reply.completed"; message: Message; session: SessionSummary }
  | { type: "reply.failed"; problem: Problem; message: Message | null }
  | { type: "session.titled"; title: string; title_source: SessionSummary["title_source"] };

/** A message under the name by which the service knows it again: sent twice, it is still one. */
export interface Sent {
  clientId: string;
  content: string;
}

/** What to say in a session, or which reply to give again. */
export type Ask = ({ sessionId: string } & Sent) | { sessionId: string; retry: string };

/** A session to open, which begins with its greeting: a new one, or one that goes on from another. */
export type Opening = { isPrivate: boolean } | { continues: string };

const known: Record<ExchangeEvent["type"], true> = {
  "message.created": true,
  "reply.delta": true,
  "reply.reset": true,
  "reply.searching": true,
  "reply.wines": true,
  "reply.completed": true,
  "reply.failed": true,
  "session.titled": true,
};

const isKnown = (type: string): type is ExchangeEvent["type"] => Object.hasOwn(known, type);

const sessions = `${baseUrl}/chat/sessions`;

function toRequest(ask: Ask | Opening, signal: AbortSignal): Request {
  const post = (url: string, content?: unknown) => eventRequest(url, signal, { method: "POST", content });
  if ("isPrivate" in ask) return post(sessions, ask.isPrivate ? { private: true } : undefined);
  if ("continues" in ask) return post(`${sessions}/${ask.continues}/continue`);
  const messages = `${sessions}/${ask.sessionId}/messages`;
  if ("retry" in ask) return post(`${messages}/${ask.retry}/retry`);
  return post(messages, { content: ask.content, client_id: ask.clientId });
}

async function* events(request: Request, signal: AbortSignal): AsyncGenerator<ExchangeEvent> {
  for await (const { event, data } of serverEvents(request, signal))
    if (event && isKnown(event)) yield { type: event, ...JSON.parse(data) } as ExchangeEvent;
}

/** The events of one exchange, in order. Throws a ProblemError when it is refused or the line breaks. */
export const exchangeEvents = (ask: Ask | Opening, signal: AbortSignal) => events(toRequest(ask, signal), signal);

/**
 * The events of a reply from where it was last heard, whoever asked for it: none when nothing is being written and nothing
 * is left to tell. Throws as `exchangeEvents` does.
 */
export const replyEvents = (sessionId: string, { id, content }: Message, signal: AbortSignal) =>
  // The service counts as we do, in UTF-16 units.
  events(eventRequest(`${sessions}/${sessionId}/stream`, signal, { lastRead: `${id}:${content.length}` }), signal);
