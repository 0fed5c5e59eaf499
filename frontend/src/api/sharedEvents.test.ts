import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answers, eventStream, pieces, problem, server, sse } from "@/test/server";
import type { AccountEvent } from "./accountEvents";
import { subscribeToAccountEvents } from "./sharedEvents";

/** A lock as browsers have them: one holder, and the others wait. */
class Locks {
  private tail: Promise<unknown> = Promise.resolve();

  request(_name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<unknown>) {
    const turn = this.tail.then(() => (signal.aborted ? undefined : hold()));
    this.tail = turn.catch(() => undefined);
    return turn;
  }
}

/** Says that the line is there, and then what is given, and never ends. */
function line(...events: Parameters<typeof sse>[0]) {
  const said = sse([["ready", {}], ...events]);
  return eventStream(new ReadableStream({ start: (out) => out.enqueue(new TextEncoder().encode(said)) }));
}

const deleted = (id: string) => ["session.deleted", { id }] as const;

const Channel = BroadcastChannel;

let stops: (() => void)[] = [];

function open() {
  const received: AccountEvent[] = [];
  const stop = subscribeToAccountEvents("anna", (event) => received.push(event));
  stops.push(stop);
  return { received, stop };
}

beforeEach(() => {
  Object.defineProperty(navigator, "locks", { value: new Locks(), configurable: true });
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
  vi.stubGlobal("BroadcastChannel", Channel);
  Reflect.deleteProperty(navigator, "locks");
});

describe("listening", () => {
  it("takes one line for all windows, and each hears everything", async () => {
    let lines = 0;
    server.use(
      answers.events(() => {
        lines++;
        return line(deleted("a"));
      }),
    );
    const windows = Array.from({ length: 20 }, open);
    const said = [{ type: "ready" }, { type: "session.deleted", id: "a" }];
    for (const { received } of windows) await expect.poll(() => received).toEqual(said);
    expect(lines).toBe(1);
  });

  it("goes on in another window when the one that listens is closed", async () => {
    const said = [deleted("a"), deleted("b")];
    server.use(answers.events(() => line(said.shift() ?? deleted("c"))));
    const [first, second] = [open(), open()];
    await expect.poll(() => second.received).toHaveLength(2);
    first.stop();
    await expect.poll(() => second.received.at(-1)).toEqual({ type: "session.deleted", id: "b" });
    expect(first.received).toHaveLength(2);
  });

  it("has a line of its own where windows cannot setLanguage to each other", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    let lines = 0;
    server.use(
      answers.events(() => {
        lines++;
        return line();
      }),
    );
    const windows = [open(), open()];
    for (const { received } of windows) await expect.poll(() => received).toEqual([{ type: "ready" }]);
    expect(lines).toBe(2);
  });

  it("has a line of its own where locks are denied", async () => {
    const denied = { request: () => Promise.reject(new DOMException("denied", "SecurityError")) };
    Object.defineProperty(navigator, "locks", { value: denied, configurable: true });
    server.use(answers.events(() => line()));
    const { received } = open();
    await expect.poll(() => received).toEqual([{ type: "ready" }]);
  });

  it("begins again when the line breaks", async () => {
    let lines = 0;
    server.use(
      answers.events(() => {
        lines++;
        return lines < 3
          ? eventStream(pieces([new TextEncoder().encode(sse([["ready", {}]]))], true))
          : line(deleted("a"));
      }),
    );
    const { received } = open();
    await expect.poll(() => received.at(-1), { timeout: 10_000 }).toEqual({ type: "session.deleted", id: "a" });
    expect(received).toHaveLength(4);
  });

  it("waits while there is no network", async () => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    let lines = 0;
    server.use(
      answers.events(() => {
        lines++;
        return line();
      }),
    );
    const { received } = open();
    await new Promise((resolve) => setTimeout(resolve));
    expect(lines).toBe(0);
    online.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await expect.poll(() => received).toEqual([{ type: "ready" }]);
  });

  it("ends with the sign-in", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let lines = 0;
    server.use(
      answers.events(() => {
        lines++;
        return problem(401, "not-signed-in");
      }),
    );
    open();
    await expect.poll(() => lines).toBe(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lines).toBe(1);
  });
});
