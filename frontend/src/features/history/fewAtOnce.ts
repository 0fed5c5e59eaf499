export const MOST_AT_ONCE = 4;

/** Runs a call for each item, four at a time, and gives what was left undone because a call failed. */
export async function fewAtOnce<T>(items: readonly T[], call: (item: T) => Promise<unknown>): Promise<T[]> {
  const waiting = [...items];
  const failed: T[] = [];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const current = item;
      await call(current).catch(() => failed.push(current));
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
  return items.filter((item) => failed.includes(item));
}
