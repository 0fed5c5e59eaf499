import { createParser, type EventSourceMessage } from "eventsource-parser";
import { fetchOrThrow } from "./client";
import { ProblemError } from "./problem";

// Three heartbeats of the service: a connection that is silent for longer is taken as dead.
const SILENCE_MS = 45_000;

/** Rejects after 45 s of silence and on abort: not every stream ends on abort. */
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

async function* fromStream(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<EventSourceMessage> {
  const arrived: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => arrived.push(message) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    while (true) {
      const { done, value } = await readOrGiveUp(reader, signal);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      while (arrived.length > 0) yield arrived.shift() as EventSourceMessage;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** A request for server-sent events. `lastRead` becomes `Last-Event-ID`. */
export function eventRequest(
  url: string,
  signal: AbortSignal,
  { method = "GET", content, lastRead }: { method?: "GET" | "POST"; content?: unknown; lastRead?: string } = {},
): Request {
  const headers = new Headers({ Accept: "text/event-stream, application/problem+json;q=0.5" });
  if (lastRead) headers.set("Last-Event-ID", lastRead);
  if (content === undefined) return new Request(url, { method, signal, headers });
  headers.set("Content-Type", "application/json");
  return new Request(url, { method, signal, headers, body: JSON.stringify(content) });
}

/** The events of a response; none for 204. Throws a ProblemError when it is refused or the connection breaks. */
export async function* serverEvents(request: Request, signal: AbortSignal): AsyncGenerator<EventSourceMessage> {
  const response = await fetchOrThrow(request);
  if (!response.body) return;
  try {
    yield* fromStream(response.body, signal);
  } catch (error) {
    if (error instanceof ProblemError || signal.aborted) throw error;
    throw new ProblemError(0, null);
  }
}
