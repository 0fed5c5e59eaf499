import type { Sent } from "@/api/exchangeStream";
import { readStored, store, storedNames, useStored } from "@/ui/storage";

interface Unconfirmed extends Sent {
  /** Stopped before the service confirmed it: if it has arrived all the same, its reply is to be stopped. */
  cancelled?: boolean;
}

/** Text of a session that the service has not confirmed. */
interface Draft {
  typed: string;
  /** The id of the message that `typed` is to be another version of. */
  edits?: string;
  /** What was typed before that edit was begun; it comes back after it. */
  aside?: string;
  /** The message that was sent last and is not confirmed. Sent again unchanged, it keeps its client id. */
  sent?: Unconfirmed;
  /** `sent` is being sent, and not in the field. */
  underway?: boolean;
  /** `sent` waits until the service can be reached. It is not in the field either. */
  queued?: boolean;
}

const STORED = "draft.";
const SEPARATOR = "\n\n";
const emptyDraft: Draft = { typed: "" };

/** Prepends text, unless another window has prepended it already. */
function prepend(words: string, typed: string) {
  const isThere = typed === words || typed.startsWith(words + SEPARATOR);
  return isThere ? typed : [words, typed].filter(Boolean).join(SEPARATOR);
}

const fullText = ({ sent, typed, aside = "", underway }: Draft) =>
  [underway && sent ? prepend(sent.content, typed) : typed, aside].filter(Boolean).join(SEPARATOR);

function withoutPrefix(words: string, typed: string) {
  if (typed.trim() === words) return "";
  return typed.startsWith(words + SEPARATOR) ? typed.slice(words.length + SEPARATOR.length) : typed;
}

function parse(stored: string | null): Draft {
  if (stored === null) return emptyDraft;
  try {
    const draft = JSON.parse(stored) as Draft;
    return typeof draft.typed === "string" ? draft : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

// Never cached, since another window may have changed it.
const read = (sessionId: string) => parse(readStored(STORED + sessionId));

function write(sessionId: string, draft: Draft) {
  const isEmpty = draft.typed === "" && !draft.underway && !draft.edits;
  store(STORED + sessionId, isEmpty ? null : JSON.stringify(draft));
}

/** 32 hexadecimal digits; `crypto.randomUUID` exists only in a secure context. */
const newClientId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const setDraft = (sessionId: string, typed: string) => write(sessionId, { ...read(sessionId), typed });

/** Puts a message into the field, to be sent as another version; what was typed there comes back afterwards. */
export function beginEdit(sessionId: string, messageId: string, content: string) {
  const draft = read(sessionId);
  if (draft.edits) return;
  write(sessionId, { ...draft, typed: content, edits: messageId, aside: draft.typed });
}

/** Gives an edit up. */
export function cancelEdit(sessionId: string) {
  const { aside = "", sent, edits, underway, queued } = read(sessionId);
  write(sessionId, { typed: aside, ...(sent?.edits === edits ? {} : { sent, underway, queued }) });
}

/**
 * Empties the field while a message is being sent; a message that is not the draft leaves it alone. Returns the message
 * with its client id, which is the former one if the same text was sent before and not confirmed.
 */
export function beginSending(sessionId: string, content: string, edits?: string): Sent {
  const { sent: before, queued: _, ...draft } = read(sessionId);
  const isSame = before?.content === content && before.edits === edits;
  const sent = { clientId: isSame ? before.clientId : newClientId(), content, edits };
  const isDraft = draft.typed.trim() === content && draft.edits === edits;
  write(sessionId, { ...(isDraft ? { typed: draft.aside ?? "" } : draft), sent, underway: true });
  return sent;
}

/** The message that any window sent last and the service has not confirmed. */
export const unconfirmed = (sessionId: string) => read(sessionId).sent;

/** Removes a confirmed message from the draft, wherever restoreUnsent has put it. */
export function acknowledgeSent(sessionId: string, clientId: string) {
  const { sent, underway, queued: _, ...draft } = read(sessionId);
  if (sent?.clientId !== clientId) return;
  if (underway) return write(sessionId, draft);
  if (draft.edits !== sent.edits)
    return write(sessionId, { ...draft, aside: withoutPrefix(sent.content, draft.aside ?? "") });
  const rest = withoutPrefix(sent.content, draft.typed);
  write(sessionId, rest ? { ...draft, typed: rest } : { typed: draft.aside ?? "" });
}

/** Puts a message that could not be sent back: before what was typed since, or as the edit that it was. */
export function restoreUnsent(sessionId: string, { clientId, content, edits, cancelled }: Unconfirmed) {
  const { typed, edits: begun, aside = "" } = read(sessionId);
  const sent = { clientId, content, edits, cancelled };
  // Another edit has been begun meanwhile.
  if (begun && begun !== edits)
    return write(sessionId, { typed, edits: begun, aside: prepend(content, aside), sent: edits ? undefined : sent });
  write(sessionId, edits ? { typed: content, edits, aside: typed, sent } : { typed: prepend(content, typed), sent });
}

/** Keeps a message that could not be sent, to be sent once the service can be reached. */
export const queueUnsent = (sessionId: string, { clientId, content }: Sent) =>
  write(sessionId, { ...read(sessionId), sent: { clientId, content }, underway: true, queued: true });

const queuedIn = ({ sent, queued }: Draft) => (queued ? sent : undefined);

/** The message that waits until the service can be reached. */
export const queuedMessage = (sessionId: string) => queuedIn(read(sessionId));

/** The ids of the sessions in which a message waits. */
export const queuedSessions = () =>
  storedNames(STORED)
    .map((name) => name.slice(STORED.length))
    .filter(queuedMessage);

/** Puts a message that waits back into the field. */
export function cancelQueued(sessionId: string) {
  const sent = queuedMessage(sessionId);
  if (sent) restoreUnsent(sessionId, { ...sent, cancelled: true });
}

/** Puts back a message that was being sent when its window was closed or reloaded. */
export function restoreLeftover(sessionId: string) {
  const { sent, underway, queued } = read(sessionId);
  if (sent && underway && !queued) restoreUnsent(sessionId, sent);
}

/** The whole unconfirmed text of a session, a message being sent included. */
export const draftOf = (sessionId: string) => fullText(read(sessionId));

export function moveDraft(from: string, to: string) {
  const carried = draftOf(from);
  forgetDraft(from);
  if (carried) setDraft(to, prepend(carried, read(to).typed));
}

export const forgetDraft = (sessionId: string) => write(sessionId, emptyDraft);

/** At sign-out, so that the next person at the machine finds no drafts. */
export function forgetAllDrafts() {
  for (const name of storedNames(STORED)) store(name, null);
}

export const useDraft = (sessionId: string) => parse(useStored(STORED + sessionId)).typed;

/** The text of the message that waits until the service can be reached. */
export const useQueued = (sessionId: string) => queuedIn(parse(useStored(STORED + sessionId)))?.content;

/** The id of the message that is being edited. */
export const useEdited = (sessionId: string) => parse(useStored(STORED + sessionId)).edits;
