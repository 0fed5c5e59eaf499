const SHORTEST_MS = 1000;
const LONGEST_MS = 30_000;

/** Resolves after `ms`, if given, and at once on `online` or abort. */
function pause(signal: AbortSignal, ms?: number) {
  return new Promise<void>((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(over, ms);
    function over() {
      clearTimeout(timer);
      signal.removeEventListener("abort", over);
      window.removeEventListener("online", over);
      resolve();
    }
    signal.addEventListener("abort", over);
    window.addEventListener("online", over);
    if (signal.aborted) over();
  });
}

/** Exponential back-off with jitter, 1 to 30 s, and for as long as the browser is offline. */
export async function backOff(failures: number, signal: AbortSignal) {
  if (failures > 0) {
    const longest = Math.min(SHORTEST_MS * 2 ** (failures - 1), LONGEST_MS);
    await pause(signal, longest * (0.5 + Math.random() / 2));
  }
  if (!navigator.onLine) await pause(signal);
}
