import { createStore } from "zustand/vanilla";
import { type AccountEvent, accountEvents } from "./accountEvents";
import { backOff } from "./backoff";
import { isStatus } from "./problem";

type OnEvent = (event: AccountEvent) => void;

const HELD_MS = 10_000;

/** How often the events have begun: each time, what was missed before can be asked for. */
const beginnings = createStore<{ count: number }>()(() => ({ count: 0 }));

/** Calls when the events begin, at once if they have, until the returned function is called. */
export function onEventsBegun(listener: () => void): () => void {
  if (beginnings.getState().count > 0) listener();
  return beginnings.subscribe(listener);
}

/** Keeps a connection to the account's events, and opens another when it breaks, until aborted or signed out. */
async function keepListening(onEvent: OnEvent, signal: AbortSignal) {
  let failures = 0;
  while (!signal.aborted) {
    await backOff(failures, signal);
    if (signal.aborted) return;
    const begun = Date.now();
    try {
      for await (const event of accountEvents(signal)) onEvent(event);
    } catch (error) {
      if (isStatus(error, 401)) return;
    }
    failures = Date.now() - begun > HELD_MS ? 1 : failures + 1;
  }
}

/**
 * Calls with what happens to an account's sessions, until the returned function is called. A browser allows six
 * connections to one host, so one window holds the lock, listens to the service and broadcasts; when it closes, another
 * takes over.
 */
export function subscribeToAccountEvents(accountId: string, apply: OnEvent): () => void {
  const onEvent: OnEvent = (event) => {
    apply(event);
    if (event.type === "ready") beginnings.setState(({ count }) => ({ count: count + 1 }));
  };
  const controller = new AbortController();
  const { signal } = controller;
  // Locks exist only in a secure context.
  if (!navigator.locks || typeof BroadcastChannel === "undefined") {
    void keepListening(onEvent, signal);
    return () => controller.abort();
  }
  const name = `sommelier.events.${accountId}`;
  const windows = new BroadcastChannel(name);
  windows.onmessage = ({ data }: MessageEvent<AccountEvent>) => onEvent(data);
  const broadcast: OnEvent = (event) => {
    if (signal.aborted) return;
    windows.postMessage(event);
    onEvent(event);
  };
  navigator.locks
    .request(name, { signal }, () => keepListening(broadcast, signal))
    // Aborted before its turn came, or locks are denied as storage is.
    .catch(() => (signal.aborted ? undefined : keepListening(onEvent, signal)));
  return () => {
    controller.abort();
    windows.close();
  };
}
