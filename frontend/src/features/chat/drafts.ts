import type { Sent } from "@/api/exchangeStream";
import { readStored, store, storedNames, useStored } from "@/ui/storage";

interface Unconfirmed extends Sent {
  /** Stopped before the service confirmed it: if it has arrived all the same, its reply is to be stopped. */
  cancelled?: boolean;
}

/** What a person has written in a session and the service does not have yet. */
interface Draft {
  typed: string;
  /** What was sent last and is not known to have arrived. The same words sent again are the same message. */
  sent?: Unconfirmed;
  /** `sent` is underway, and out of the field. */
  underway?: boolean;
}

const STORED = "draft.";
const BETWEEN = "\n\n";
const nothing: Draft = { typed: "" };

const whole = ({ sent, typed, underway }: Draft) => (underway && sent ? putBefore(sent.content, typed) : typed);

/** Puts words before what is there. Of two windows that do so together the second finds the words there already. */
function putBefore(words: string, typed: string) {
  const isThere = typed === words || typed.startsWith(words + BETWEEN);
  return isThere ? typed : [words, typed].filter(Boolean).join(BETWEEN);
}

function withoutPrefix(words: string, typed: string) {
  if (typed.trim() === words) return "";
  return typed.startsWith(words + BETWEEN) ? typed.slice(words.length + BETWEEN.length) : typed;
}

function parse(stored: string | null): Draft {
  if (stored === null) return nothing;
  try {
    const draft = JSON.parse(stored) as Draft;
    return typeof draft.typed === "string" ? draft : nothing;
  } catch {
    return nothing;
  }
}

// Read each time, for another window may have written on.
const read = (sessionId: string) => parse(readStored(STORED + sessionId));

function write(sessionId: string, draft: Draft) {
  const isEmpty = draft.typed === "" && !draft.underway;
  store(STORED + sessionId, isEmpty ? null : JSON.stringify(draft));
}

/** 32 hexadecimal digits; `crypto.randomUUID` is missing from pages that are not served securely. */
const newClientId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const setDraft = (sessionId: string, typed: string) => write(sessionId, { ...read(sessionId), typed });

/**
 * Empties the field for the next thought while this one is underway; words sent from elsewhere leave it alone. Returns
 * the message with its name: the one it was sent by before, if that is not known to have arrived.
 */
export function beginSending(sessionId: string, content: string): Sent {
  const { typed, sent: before } = read(sessionId);
  const sent = { clientId: before?.content === content ? before.clientId : newClientId(), content };
  write(sessionId, { typed: typed.trim() === content ? "" : typed, sent, underway: true });
  return sent;
}

/** What was sent last from any window and is not known to have arrived. */
export const unconfirmed = (sessionId: string) => read(sessionId).sent;

/** The service has it. It may be back in the field meanwhile. */
export function acknowledgeSent(sessionId: string, clientId: string) {
  const { typed, sent, underway } = read(sessionId);
  if (sent?.clientId !== clientId) return;
  write(sessionId, { typed: underway ? typed : withoutPrefix(sent.content, typed) });
}

/** Puts what could not be sent back before whatever was written since. */
export const restoreUnsent = (sessionId: string, { clientId, content, cancelled }: Unconfirmed) =>
  write(sessionId, { typed: putBefore(content, read(sessionId).typed), sent: { clientId, content, cancelled } });

/** Puts back what was underway when its window was closed or loaded anew. */
export function restoreLeftover(sessionId: string) {
  const { sent, underway } = read(sessionId);
  if (sent && underway) restoreUnsent(sessionId, sent);
}

/** All that was written in a session and has not arrived, underway or not. */
export const draftOf = (sessionId: string) => whole(read(sessionId));

export function moveDraft(from: string, to: string) {
  const carried = draftOf(from);
  forgetDraft(from);
  if (carried) setDraft(to, putBefore(carried, read(to).typed));
}

export const forgetDraft = (sessionId: string) => write(sessionId, nothing);

/** Leaves nothing of one person's words for the next at the same machine. */
export function forgetAllDrafts() {
  for (const name of storedNames(STORED)) store(name, null);
}

export const useDraft = (sessionId: string) => parse(useStored(STORED + sessionId)).typed;
