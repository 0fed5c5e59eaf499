import { useSyncExternalStore } from "react";
import type { ProblemError } from "@/api/problem";
import { onRated, rateMessage } from "@/api/ratingCache";
import type { Message } from "@/api/types";

/** An exchange this window is listening to. */
export interface LiveExchange {
  /** The person's message; null when a reply is only given again. */
  question: Message | null;
  /** The reply as far as it has come; null until the service has taken the message. */
  reply: Message | null;
  /** The reply that this one stands in for. */
  replaces: string | null;
  /** The sommelier is looking for wines, so the text rests. */
  searching: boolean;
  stopping: boolean;
  /** Hangs up. The reply itself goes on, it belongs to the session. */
  hangUp: () => void;
}

export interface ExchangeFailure {
  problem: ProblemError;
  asked: "message" | "again";
}

interface ExchangeState {
  live: LiveExchange | null;
  failure: ExchangeFailure | null;
}

const idle: ExchangeState = { live: null, failure: null };

// Outside of any component, so that a reply keeps coming in while the person reads another chat.
const states = new Map<string, ExchangeState>();
const listeners = new Set<() => void>();

export const exchangeOf = (sessionId: string) => states.get(sessionId) ?? idle;

/** Whether this window is listening to a reply of the session. */
export const isHeard = (sessionId: string) => exchangeOf(sessionId).live !== null;

function put(sessionId: string, state: ExchangeState) {
  states.set(sessionId, state);
  for (const listener of listeners) listener();
}

const silence = { question: null, reply: null, replaces: null, searching: false, stopping: false };

/** Begins with what is given and is otherwise silent. */
export const startLive = (sessionId: string, live: Partial<LiveExchange> & Pick<LiveExchange, "hangUp">) =>
  put(sessionId, { live: { ...silence, ...live }, failure: null });

export function changeLive(sessionId: string, change: (live: LiveExchange) => Partial<LiveExchange>) {
  const { live, failure } = exchangeOf(sessionId);
  if (live) put(sessionId, { live: { ...live, ...change(live) }, failure });
}

export const endLive = (sessionId: string, failure: ExchangeFailure | null = null) =>
  put(sessionId, { live: null, failure });

export function forgetFailure(sessionId: string) {
  const state = exchangeOf(sessionId);
  if (state.failure) put(sessionId, { ...state, failure: null });
}

// A reply that is coming in is in no cache yet, and its wines can be rated already.
onRated((rate) => {
  for (const [sessionId, { live }] of states)
    if (live?.reply) changeLive(sessionId, ({ reply }) => ({ reply: reply && rateMessage(reply, rate) }));
});

/** For tests, which share this module but not their chats. */
export function forgetExchanges() {
  states.clear();
}

/** Calls for each change, until the returned function is called. */
export function watchExchanges(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useExchangeState = (sessionId: string) =>
  useSyncExternalStore(watchExchanges, () => exchangeOf(sessionId));
