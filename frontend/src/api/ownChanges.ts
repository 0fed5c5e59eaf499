// Sessions that this window is changing this instant, each as often as it is being changed.
const underway = new Map<string, number>();

// Those that this window took away: nothing that is still said of them is news here.
const gone = new Set<string>();

/** The active session, whichever it is: opening another closes it. */
export const ACTIVE = "active";

/** Whether the answer to a call of ours is about to tell of a session what news of it would only tell twice. */
export const isOwnChange = (id: string) => underway.has(id) || gone.has(id);

/** Waits for the answer to a call of ours; `takesAway` tells from it whether the session is no more. */
export async function ownChange<T>(id: string, call: Promise<T>, takesAway = (_: T) => false): Promise<T> {
  underway.set(id, (underway.get(id) ?? 0) + 1);
  try {
    const answer = await call;
    if (takesAway(answer)) gone.add(id);
    return answer;
  } finally {
    const others = (underway.get(id) ?? 1) - 1;
    if (others > 0) underway.set(id, others);
    else underway.delete(id);
  }
}
