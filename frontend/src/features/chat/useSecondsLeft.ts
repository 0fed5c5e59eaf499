import { useEffect, useState } from "react";

const SECOND_MS = 1000;
// A longer delay overflows 32 bits and fires at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The seconds until an instant, from `from` down to 1; null before and after. */
export function useSecondsLeft(until: string | null | undefined, from: number): number | null {
  const [now, setNow] = useState(Date.now);
  const end = until ? Date.parse(until) : Number.NaN;
  const seconds = Math.ceil((end - now) / SECOND_MS);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each second sets the clock for the next
  useEffect(() => {
    const left = end - Date.now();
    if (Number.isNaN(left) || left <= 0) return;
    const beforeFirst = left - from * SECOND_MS;
    const pause = beforeFirst > 0 ? beforeFirst : left % SECOND_MS || SECOND_MS;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(pause, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [end, from, now]);

  return seconds > 0 && seconds <= from ? seconds : null;
}
