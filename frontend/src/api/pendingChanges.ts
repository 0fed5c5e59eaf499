import { createStore } from "zustand/vanilla";
import type { SessionSummary } from "./types";

type Change = Partial<SessionSummary>;

interface PendingChanges {
  /** By session id: what this window has asked to change and the service has not confirmed, in the order of asking. */
  changes: Readonly<Record<string, Change[]>>;
  /** By session id: the last call that changes it. */
  calls: Readonly<Record<string, Promise<unknown>>>;
  /**
   * Ids of sessions for which an event contradicted a pending change of this window; they are read again after the last call.
   */
  conflicts: ReadonlySet<string>;
  /** Sessions that this window is removing, and those that it removed. */
  removing: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  /** How many sessions this window is opening, each of which closes the active one. */
  openings: number;
}

const pending = createStore<PendingChanges>()(() => ({
  changes: {},
  calls: {},
  conflicts: new Set(),
  removing: new Set(),
  removed: new Set(),
  openings: 0,
}));

const adding = (ids: ReadonlySet<string>, id: string) => new Set([...ids, id]);
const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((other) => other !== id));

const changesOf = (id: string) => pending.getState().changes[id] ?? [];

/** What this window has asked to change of a session and the service has not confirmed yet. */
export const pendingChange = (id: string): Change => Object.assign({}, ...changesOf(id));

/** A session as an answer or event describes it, with the pending changes of this window. */
export function withPendingChanges(session: SessionSummary): SessionSummary {
  const change = pendingChange(session.id);
  if (Object.entries(change).some(([name, value]) => session[name as keyof Change] !== value))
    pending.setState(({ conflicts }) => ({ conflicts: adding(conflicts, session.id) }));
  return { ...session, ...change };
}

/**
 * Changes a session. Calls for one session run one after another; until the answer `change` overrides what events say of
 * the session.
 */
export function changeSession<T>(id: string, change: Change, call: () => Promise<T>): Promise<T> {
  const turn = (pending.getState().calls[id] ?? Promise.resolve())
    .catch(() => undefined)
    .then(call)
    .finally(() =>
      pending.setState(({ changes: { [id]: own = [], ...changes }, calls }) => {
        const others = own.filter((other) => other !== change);
        if (others.length > 0) return { changes: { ...changes, [id]: others } };
        const { [id]: _, ...otherCalls } = calls;
        return { changes, calls: otherCalls };
      }),
    );
  pending.setState(({ changes, calls }) => ({
    changes: { ...changes, [id]: [...changesOf(id), change] },
    calls: { ...calls, [id]: turn },
  }));
  return turn;
}

/** Whether a session must be read anew, now that all changes of this window are made. */
export function takeConflict(id: string): boolean {
  if (changesOf(id).length > 0 || !pending.getState().conflicts.has(id)) return false;
  pending.setState(({ conflicts }) => ({ conflicts: without(conflicts, id) }));
  return true;
}

/** Whether this window removed a session; later events on it are ignored. */
export const isRemoved = (id: string) => pending.getState().removed.has(id);

/** Whether this window has asked for a session to be removed. */
export const isRemoving = (id: string) => pending.getState().removing.has(id) || isRemoved(id);

/** Waits for a call that removes a session. */
export async function trackRemoval<T>(id: string, call: Promise<T>): Promise<T> {
  pending.setState((state) => ({ removing: adding(state.removing, id) }));
  try {
    const answer = await call;
    pending.setState(({ removed }) => ({ removed: adding(removed, id) }));
    return answer;
  } finally {
    pending.setState((state) => ({ removing: without(state.removing, id) }));
  }
}

/** Whether this window is opening a session, which closes the one that is active. */
export const isOpening = () => pending.getState().openings > 0;

/** Waits for a call that opens a session. */
export async function trackOpening<T>(call: Promise<T>): Promise<T> {
  pending.setState(({ openings }) => ({ openings: openings + 1 }));
  try {
    return await call;
  } finally {
    pending.setState(({ openings }) => ({ openings: openings - 1 }));
  }
}
