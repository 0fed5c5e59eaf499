import { HttpResponse } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aMessage, aSession, aWine } from "@/test/fixtures";
import { answers, eventStream, pieces, problem, server, sse } from "@/test/server";
import { onSignedOut } from "./client";
import { type ExchangeEvent, exchangeEvents } from "./exchangeStream";
import { ProblemError } from "./problem";

const question = aMessage({ role: "user", content: "Что к рибаю?" });
const reply = aMessage({ content: "", status: "streaming" });
const wine = aWine();
const done = { ...reply, content: "Риоха 🍷", status: "complete" as const };
const session = aSession();

const text = sse([
  ["message.created", { session, user_message: question, assistant_message: reply }],
  ["reply.delta", { text: "Риоха " }],
  ["reply.delta", { text: "🍷" }],
  ["reply.wines", { wines: [wine] }],
  ["reply.completed", { message: done, session }],
  ["session.titled", { title: "Вино к стейку", title_source: "auto" }],
]);

const expected: ExchangeEvent[] = [
  { type: "message.created", session, user_message: question, assistant_message: reply },
  { type: "reply.delta", text: "Риоха " },
  { type: "reply.delta", text: "🍷" },
  { type: "reply.wines", wines: [wine] },
  { type: "reply.completed", message: done, session },
  { type: "session.titled", title: "Вино к стейку", title_source: "auto" },
];

const bytes = (words: string) => new TextEncoder().encode(words);

async function subscribeToAccountEvents(signal = new AbortController().signal, received: ExchangeEvent[] = []) {
  for await (const event of exchangeEvents({ sessionId: session.id, clientId: "c-1", content: "Что к рибаю?" }, signal))
    received.push(event);
  return received;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("exchangeEvents", () => {
  it("reads the events of an exchange in order", async () => {
    server.use(answers.say(() => eventStream(text)));
    expect(await subscribeToAccountEvents()).toEqual(expected);
  });

  it("names the message it sends", async () => {
    let sent: unknown;
    server.use(
      answers.say((message) => {
        sent = message;
        return eventStream(text);
      }),
    );
    await subscribeToAccountEvents();
    expect(sent).toEqual({ content: "Что к рибаю?", client_id: "c-1" });
  });

  it("puts together what arrives in pieces, even within one character", async () => {
    const whole = bytes(text);
    const parts = Array.from(whole, (_, index) => whole.slice(index, index + 1));
    server.use(answers.say(() => eventStream(pieces(parts))));
    expect(await subscribeToAccountEvents()).toEqual(expected);
  });

  it("takes heartbeats and events it does not know for silence", async () => {
    const noise = `: still here\n\n${sse([["kitchen.closed", {}]])}: still here\n\n`;
    server.use(answers.say(() => eventStream(noise + text + noise)));
    expect(await subscribeToAccountEvents()).toEqual(expected);
  });

  it("reports a line that breaks as no answer, after what had arrived", async () => {
    const half = bytes(text.slice(0, text.indexOf("event: reply.wines")));
    vi.spyOn(globalThis, "fetch").mockResolvedValue(eventStream(pieces([half], true)));
    const received: ExchangeEvent[] = [];
    await expect(subscribeToAccountEvents(undefined, received)).rejects.toMatchObject({
      name: "ProblemError",
      status: 0,
    });
    expect(received).toEqual(expected.slice(0, 3));
  });

  it("ends quietly when the stream does", async () => {
    const half = bytes(text.slice(0, text.indexOf("event: reply.wines")));
    server.use(answers.say(() => eventStream(pieces([half]))));
    expect(await subscribeToAccountEvents()).toEqual(expected.slice(0, 3));
  });

  it("gives up a line that has gone silent", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const silent = new ReadableStream<Uint8Array>();
    vi.spyOn(globalThis, "fetch").mockResolvedValue(eventStream(silent));
    const outcome = expect(subscribeToAccountEvents()).rejects.toMatchObject({ status: 0 });
    await vi.advanceTimersByTimeAsync(45_000);
    await outcome;
  });

  it("stops reading when the caller aborts, though the stream goes on", async () => {
    const endless = new ReadableStream<Uint8Array>();
    vi.spyOn(globalThis, "fetch").mockResolvedValue(eventStream(endless));
    const line = new AbortController();
    const outcome = expect(subscribeToAccountEvents(line.signal)).rejects.toMatchObject({ name: "AbortError" });
    line.abort();
    await outcome;
  });

  it("throws the problem a call is refused with", async () => {
    server.use(answers.say(() => problem(409, "session-read-only")));
    await expect(subscribeToAccountEvents()).rejects.toMatchObject({ status: 409, kind: "session-read-only" });
  });

  it("knows how long to wait after too many calls", async () => {
    server.use(answers.say(() => problem(429, "too-many-requests", {}, { "Retry-After": "90" })));
    await expect(subscribeToAccountEvents()).rejects.toMatchObject({ status: 429, retryAfterSeconds: 90 });
  });

  it("survives an error page of a proxy", async () => {
    server.use(answers.say(() => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 })));
    await expect(subscribeToAccountEvents()).rejects.toMatchObject({ status: 502, kind: "" });
  });

  it("tells the app when the service no longer knows the person", async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    server.use(answers.say(() => problem(401, "not-signed-in")));
    await expect(subscribeToAccountEvents()).rejects.toBeInstanceOf(ProblemError);
    stop();
    expect(told).toHaveBeenCalledOnce();
  });
});
