import { createParser, type EventSourceMessage } from "eventsource-parser";
import { baseUrl, fetchOrThrow } from "./client";
import { ProblemError } from "./problem";
import type { Message, Problem, SessionSummary, WineCard } from "./types";

export type ExchangeEvent =
  | { type: "message.created" /** Null before a greeting. */; user_message: Message | null; assistant_message: Message }
  | { type: "reply.delta"; text: string }
  /** The text so far is taken back. */
  | { type: "reply.reset" }
  | { type: "reply.searching" }
  /** Wines to add to those shown before. */
  | { type: "reply.wines"; wines: WineCard[] }
  | { type: "reply.completed"; message: Message; session: SessionSummary }
  | { type: "reply.failed"; problem: Problem; message: Message | null }
  | { type: "session.titled"; title: string; title_source: SessionSummary["title_source"] };

/** What to say in a session, or which reply to give again. */
export type Ask = { sessionId: string; content: string } | { sessionId: string; retry: string };

/** A session to open, which begins with its greeting. */
export interface Opening {
  isPrivate: boolean;
}

// Three heartbeats: a line that is silent for longer is dead, whatever the socket says.
const SILENCE_MS = 45_000;

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

function toEvent(message: EventSourceMessage): ExchangeEvent | null {
  if (!message.event || !isKnown(message.event)) return null;
  return { type: message.event, ...JSON.parse(message.data) } as ExchangeEvent;
}

function toRequest(ask: Ask | Opening, signal: AbortSignal): Request {
  const sessions = `${baseUrl}/chat/sessions`;
  const headers = { Accept: "text/event-stream, application/problem+json;q=0.5" };
  const post = (url: string, content?: unknown) =>
    new Request(url, {
      method: "POST",
      signal,
      ...(content === undefined
        ? { headers }
        : { headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(content) }),
    });
  if ("isPrivate" in ask) return post(sessions, ask.isPrivate ? { private: true } : undefined);
  const messages = `${sessions}/${ask.sessionId}/messages`;
  if ("retry" in ask) return post(`${messages}/${ask.retry}/retry`);
  return post(messages, { content: ask.content });
}

/** Rejects when nothing arrives for too long, and when the caller gives up: not every stream ends on abort. */
async function readOrGiveUp(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const gaveUp = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    timer = setTimeout(() => reject(new ProblemError(0, null)), SILENCE_MS);
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([reader.read(), gaveUp]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal.removeEventListener("abort", onAbort);
  }
}

async function* fromStream(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<ExchangeEvent> {
  const arrived: ExchangeEvent[] = [];
  const parser = createParser({
    onEvent: (message) => {
      const event = toEvent(message);
      if (event) arrived.push(event);
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    while (true) {
      const { done, value } = await readOrGiveUp(reader, signal);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      while (arrived.length > 0) yield arrived.shift() as ExchangeEvent;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The events of one exchange, in order. Throws a ProblemError when it is refused or the line breaks. */
export async function* exchangeEvents(ask: Ask | Opening, signal: AbortSignal): AsyncGenerator<ExchangeEvent> {
  const response = await fetchOrThrow(toRequest(ask, signal));
  if (!response.body) throw new ProblemError(0, null);
  try {
    yield* fromStream(response.body, signal);
  } catch (error) {
    if (error instanceof ProblemError || signal.aborted) throw error;
    throw new ProblemError(0, null);
  }
}
