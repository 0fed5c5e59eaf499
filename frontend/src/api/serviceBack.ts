import { baseUrl } from "./client";
import { untilNextTry } from "./nextTry";

const HELD_MS = 10_000;
const PATIENCE_MS = 10_000;

const waiting = new Set<() => void>();
const never = new AbortController().signal;
let looking = false;
let failures = 0;
let lastBack = 0;

async function answers(): Promise<boolean> {
  try {
    const { status } = await globalThis.fetch(`${baseUrl}/auth/me`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return status < 500;
  } catch {
    return false;
  }
}

async function look() {
  looking = true;
  if (Date.now() - lastBack > HELD_MS) failures = 0;
  let isBack = false;
  while (waiting.size > 0 && !isBack) {
    await untilNextTry(++failures, never);
    isBack = await answers();
  }
  looking = false;
  lastBack = Date.now();
  const told = [...waiting];
  waiting.clear();
  for (const tell of told) tell();
}

/**
 * Calls once when the service answers again, which is asked for in growing intervals and as soon as there is a network.
 * The returned function calls that off.
 */
export function whenServiceIsBack(tell: () => void): () => void {
  waiting.add(tell);
  if (!looking) void look();
  return () => {
    waiting.delete(tell);
  };
}
