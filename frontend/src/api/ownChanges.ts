// Sessions that this window is changing this instant, each as often as it is being changed.
const underway = new Map<string, number>();

/** The active session, whichever it is: opening another closes it. */
export const ACTIVE = "active";

/** Whether the answer to a call of ours is about to tell of a session what news of it would only tell twice. */
export const isOwnChange = (id: string) => underway.has(id);

export async function ownChange<T>(id: string, call: Promise<T>): Promise<T> {
  underway.set(id, (underway.get(id) ?? 0) + 1);
  try {
    return await call;
  } finally {
    const others = (underway.get(id) ?? 1) - 1;
    if (others > 0) underway.set(id, others);
    else underway.delete(id);
  }
}
