import { replaceEqualDeep } from "@tanstack/react-query";
import { exchangeOf } from "./exchangeStore";
import type { Message, SessionDetail } from "./types";

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
  const messages = beforeReplaced(read.messages, shown.messages).map((message) =>
    message.id === replyId && streamed ? streamed : message,
  );
  // Messages it lacked at the end were written after it answered.
  const known = new Set(messages.flatMap(({ id, client_id: clientId }) => (clientId ? [id, clientId] : [id])));
  const last = shown.messages.findLastIndex(({ id, client_id }) => known.has(id) || known.has(client_id ?? id));
  return { ...read, messages: [...messages, ...shown.messages.slice(last + 1)] };
}

/** The messages that were read up to the first of which this window shows a newer version. */
function beforeReplaced(read: Message[], shown: Message[]) {
  const known = new Set(read.map(({ id }) => id));
  const replaced = new Set(shown.filter(({ id }) => !known.has(id)).flatMap(({ versions }) => versions));
  const fork = read.findIndex(({ id }) => replaced.has(id));
  return fork < 0 ? read : read.slice(0, fork);
}

/**
 * TanStack's structural sharing, which sees every write: unchanged messages stay the same objects, so their rows do
 * not render again.
 */
export function shareSession(shown: unknown, next: unknown) {
  const isRead = typeof next === "object" && next !== null && READ in next;
  return replaceEqualDeep(shown, isRead ? mergeSession(shown as SessionDetail | undefined, next as ReadSession) : next);
}
