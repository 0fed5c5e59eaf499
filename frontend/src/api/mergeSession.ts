import { replaceEqualDeep } from "@tanstack/react-query";
import { exchangeOf } from "./exchangeStore";
import type { SessionDetail } from "./types";

// Set on a session that was read from the service, until it is in the cache. What this window writes there has no mark.
const READ = Symbol("read");

type ReadSession = SessionDetail & { [READ]?: true };

export const markRead = (session: SessionDetail): ReadSession => ({ ...session, [READ]: true });

/** A session as it was just read, with what the stream of this window has written meanwhile. */
export function mergeSession(shown: SessionDetail | undefined, { [READ]: _, ...read }: ReadSession): SessionDetail {
  const { phase, replyId } = exchangeOf(read.id);
  if (!shown || phase === "idle") return read;
  // The stream goes on after the last character that is shown, so no longer or shorter text may take its place.
  const streamed = shown.messages.find(({ id }) => id === replyId);
  const messages = read.messages.map((message) => (message.id === replyId && streamed ? streamed : message));
  // The service only appends messages: those it lacked at the end were written after it answered.
  const known = new Set(messages.flatMap(({ id, client_id: clientId }) => (clientId ? [id, clientId] : [id])));
  const last = shown.messages.findLastIndex(({ id, client_id }) => known.has(id) || known.has(client_id ?? id));
  return { ...read, messages: [...messages, ...shown.messages.slice(last + 1)] };
}

/** TanStack's structural sharing, which sees every write: unchanged messages stay the same objects, so their rows rest. */
export function shareSession(shown: unknown, next: unknown) {
  const isRead = typeof next === "object" && next !== null && READ in next;
  return replaceEqualDeep(shown, isRead ? mergeSession(shown as SessionDetail | undefined, next as ReadSession) : next);
}
