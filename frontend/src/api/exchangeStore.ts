import type { QueryClient } from "@tanstack/react-query";
import { create } from "zustand";
import type { ProblemError } from "./problem";
import { queryKeys } from "./queryKeys";
import type { SessionDetail } from "./types";

/** `sending`: the service has not confirmed the message. `searching`: no text arrives while wines are looked for. */
type Phase = "idle" | "sending" | "streaming" | "searching" | "stopping";

export interface ExchangeFailure {
  problem: ProblemError;
  asked: "message" | "again";
}

interface Exchange {
  phase: Phase;
  /** The message that this window's stream writes; while sending, the reply that is asked for again. */
  replyId: string | null;
  failure: ExchangeFailure | null;
  /** Closes the connection. The service writes the reply to its end all the same. */
  controller: AbortController | null;
}

const idle: Exchange = { phase: "idle", replyId: null, failure: null, controller: null };

/** The running exchange of each session, by session id. Its messages are in the query cache. */
const useExchangeStore = create<Record<string, Exchange>>()(() => ({}));

export const exchangeOf = (sessionId: string) => useExchangeStore.getState()[sessionId] ?? idle;

export const useExchangeState = (sessionId: string) => useExchangeStore((exchanges) => exchanges[sessionId] ?? idle);

export const updateExchange = (sessionId: string, change: Partial<Exchange>) =>
  useExchangeStore.setState({ [sessionId]: { ...exchangeOf(sessionId), ...change } });

export const startExchange = (sessionId: string, exchange: Omit<Exchange, "failure">) =>
  updateExchange(sessionId, { ...exchange, failure: null });

/** Ends an exchange. `read` is the session as the service has it, which then replaces what was streamed. */
export function finishExchange(
  queries: QueryClient,
  sessionId: string,
  { failure = null, read = null }: { failure?: ExchangeFailure | null; read?: SessionDetail | null } = {},
) {
  updateExchange(sessionId, { ...idle, failure });
  if (read) queries.setQueryData(queryKeys.sessionDetail(sessionId), read);
}

export function forgetFailure(sessionId: string) {
  if (exchangeOf(sessionId).failure) updateExchange(sessionId, { failure: null });
}

/** For tests, which share this module but not their chats. */
export const resetExchanges = () => useExchangeStore.setState({}, true);
