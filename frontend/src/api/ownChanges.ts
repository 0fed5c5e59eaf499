import type { SessionSummary } from "./types";

type Change = Partial<SessionSummary>;

// What this window has asked to change of a session and the service has not confirmed yet, in the order of asking.
const underway = new Map<string, Change[]>();
const turns = new Map<string, Promise<unknown>>();

// Sessions of which something else was told than what this window has asked for: whose word was the last is not known.
const inDoubt = new Set<string>();

// Sessions that this window is taking away, and those that it took away.
const leaving = new Set<string>();
const gone = new Set<string>();

let openings = 0;

/** What this window has asked to change of a session and the service has not confirmed yet. */
export const ownChanges = (id: string): Change => Object.assign({}, ...(underway.get(id) ?? []));

/** What others tell of a session, with what this window has asked for meanwhile. */
export function withOwnChanges(session: SessionSummary): SessionSummary {
  const own = ownChanges(session.id);
  if (Object.entries(own).some(([name, value]) => session[name as keyof Change] !== value)) inDoubt.add(session.id);
  return { ...session, ...own };
}

/**
 * Changes a session. Calls for one session go one after another, so that the last word is the last that the service hears;
 * `change` stands against whatever else is told of it until the service has answered.
 */
export function ownChange<T>(id: string, change: Change, call: () => Promise<T>): Promise<T> {
  underway.set(id, [...(underway.get(id) ?? []), change]);
  const turn = (turns.get(id) ?? Promise.resolve())
    .catch(() => undefined)
    .then(call)
    .finally(() => {
      const others = underway.get(id)?.filter((other) => other !== change) ?? [];
      if (others.length > 0) return underway.set(id, others);
      underway.delete(id);
      turns.delete(id);
    });
  turns.set(id, turn);
  return turn;
}

/** Whether a session must be read anew, now that all changes of this window are made. */
export const endsInDoubt = (id: string) => !underway.has(id) && inDoubt.delete(id);

/** Whether this window took a session away: nothing that is still told of it is news here. */
export const isGone = (id: string) => gone.has(id);

/** Whether this window has asked for a session to be taken away. */
export const isLeaving = (id: string) => leaving.has(id) || gone.has(id);

/** Waits for a call that takes a session away. */
export async function takeAway<T>(id: string, call: Promise<T>): Promise<T> {
  leaving.add(id);
  try {
    const answer = await call;
    gone.add(id);
    return answer;
  } finally {
    leaving.delete(id);
  }
}

/** Whether this window is opening a session, which closes the one that is active. */
export const isOpening = () => openings > 0;

export async function openNext<T>(call: Promise<T>): Promise<T> {
  openings++;
  try {
    return await call;
  } finally {
    openings--;
  }
}
