import { baseUrl } from "./client";
import { eventRequest, serverEvents } from "./eventStream";
import type { Message, Problem, SessionSummary, WineCard } from "./types";

export type ExchangeEvent =
  | {
      type: "message.created";
      session: SessionSummary;
      /** Null for a greeting. */
      user_message: Message | null;
      assistant_message: Message;
    }
  | { type: "reply.delta"; text: string }
  /** Discards the text so far. */
  | { type: "reply.reset" }
  | { type: "reply.searching" }
  /** Wines to add; a resumed stream sends those sent before again. */
  | { type: "reply.wines"; wines: WineCard[] }
  | { type: "reply.completed"; message: Message; session: SessionSummary }
  | { type: "reply.failed"; problem: Problem; message: Message | null }
  | { type: "session.titled"; title: string; title_source: SessionSummary["title_source"] };

/** `clientId` makes sending idempotent: the same message sent twice is stored once. */
export interface Sent {
  clientId: string;
  content: string;
  /** The message that this is another version of. */
  edits?: string;
}

/** A message to send, a broken reply to write again, or a reply to have another version of. */
export type ExchangeRequest = { sessionId: string } & (Sent | { retry: string } | { regenerate: string });

/** A session to open: a new one, or one that continues another. */
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

function toRequest(ask: ExchangeRequest | Opening, signal: AbortSignal): Request {
  const post = (url: string, content?: unknown) => eventRequest(url, signal, { method: "POST", content });
  if ("isPrivate" in ask) return post(sessions, ask.isPrivate ? { private: true } : undefined);
  if ("continues" in ask) return post(`${sessions}/${ask.continues}/continue`);
  const messages = `${sessions}/${ask.sessionId}/messages`;
  if ("retry" in ask) return post(`${messages}/${ask.retry}/retry`);
  if ("regenerate" in ask) return post(`${messages}/${ask.regenerate}/regenerate`);
  return post(ask.edits ? `${messages}/${ask.edits}/edit` : messages, {
    content: ask.content,
    client_id: ask.clientId,
  });
}

async function* events(request: Request, signal: AbortSignal): AsyncGenerator<ExchangeEvent> {
  for await (const { event, data } of serverEvents(request, signal))
    if (event && isKnown(event)) yield { type: event, ...JSON.parse(data) } as ExchangeEvent;
}

/** The events of one exchange. Throws a ProblemError when it is refused or the connection breaks. */
export const exchangeEvents = (ask: ExchangeRequest | Opening, signal: AbortSignal) =>
  events(toRequest(ask, signal), signal);

/**
 * The rest of a reply after the given text, whoever asked for it; none when the service writes no reply of the session and
 * has no later one. Throws as `exchangeEvents` does.
 */
export const replyEvents = (sessionId: string, { id, content }: Message, signal: AbortSignal) =>
  // The offset counts UTF-16 units, as `length` does.
  events(eventRequest(`${sessions}/${sessionId}/stream`, signal, { lastRead: `${id}:${content.length}` }), signal);
