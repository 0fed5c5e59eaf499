import { useSyncExternalStore } from "react";

/** What a person has written in a session and the service does not have yet. */
interface Draft {
  typed: string;
  /** Underway; stays part of the draft until the service has acknowledged it. */
  sending: string;
}

const PREFIX = "sommelier.draft.";
const nothing: Draft = { typed: "", sending: "" };
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

const whole = ({ sending, typed }: Draft) => [sending, typed].filter(Boolean).join("\n\n");

function read(sessionId: string): Draft {
  let draft = drafts.get(sessionId);
  if (!draft) {
    draft = { ...nothing, typed: localStorage.getItem(PREFIX + sessionId) ?? "" };
    drafts.set(sessionId, draft);
  }
  return draft;
}

function store(sessionId: string, text: string) {
  try {
    if (text) localStorage.setItem(PREFIX + sessionId, text);
    else localStorage.removeItem(PREFIX + sessionId);
  } catch {
    // Storage is full: the draft then lives as long as the page does.
  }
}

function write(sessionId: string, draft: Draft) {
  drafts.set(sessionId, draft);
  store(sessionId, whole(draft));
  for (const listener of listeners) listener();
}

export const setDraft = (sessionId: string, typed: string) => write(sessionId, { ...read(sessionId), typed });

/** Empties the field for the next thought while this one is underway; words sent from elsewhere leave it alone. */
export function beginSending(sessionId: string, text: string) {
  const { typed } = read(sessionId);
  write(sessionId, { typed: typed.trim() === text ? "" : typed, sending: text });
}

export const acknowledgeSent = (sessionId: string) => write(sessionId, { ...read(sessionId), sending: "" });

/** Puts what could not be sent back before whatever was written since. */
export const returnUnsent = (sessionId: string) => write(sessionId, { typed: whole(read(sessionId)), sending: "" });

/** Puts it before what is there. Of two tabs that leave a chat together the second finds the words there already. */
export function moveDraft(from: string, to: string) {
  const carried = whole(read(from));
  forgetDraft(from);
  const { typed } = read(to);
  const isThere = typed === carried || typed.startsWith(`${carried}\n\n`);
  setDraft(to, isThere ? typed : whole({ sending: carried, typed }));
}

export const forgetDraft = (sessionId: string) => write(sessionId, nothing);

/** Leaves nothing of one person's words for the next at the same machine. */
export function forgetAllDrafts() {
  drafts.clear();
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useDraft = (sessionId: string) => useSyncExternalStore(subscribe, () => read(sessionId).typed);
