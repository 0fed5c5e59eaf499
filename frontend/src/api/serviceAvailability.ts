import { createStore } from "zustand/vanilla";
import { backOff } from "./backoff";
import { baseUrl } from "./client";

// The back-off starts over only after the service has been available for this long.
const HELD_MS = 10_000;
const TIMEOUT_MS = 10_000;

interface Probing {
  waiting: ReadonlySet<() => void>;
  isProbing: boolean;
  failures: number;
  lastAvailableAt: number;
}

const probing = createStore<Probing>()(() => ({
  waiting: new Set(),
  isProbing: false,
  failures: 0,
  lastAvailableAt: 0,
}));

async function isAvailable(): Promise<boolean> {
  try {
    const { status } = await globalThis.fetch(`${baseUrl}/auth/me`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return status < 500;
  } catch {
    return false;
  }
}

async function probe() {
  const { lastAvailableAt, failures: before } = probing.getState();
  let failures = Date.now() - lastAvailableAt > HELD_MS ? 0 : before;
  probing.setState({ isProbing: true });
  const neverAborted = new AbortController().signal;
  let available = false;
  while (probing.getState().waiting.size > 0 && !available) {
    await backOff(++failures, neverAborted);
    available = await isAvailable();
  }
  const { waiting } = probing.getState();
  probing.setState({ waiting: new Set(), isProbing: false, failures, lastAvailableAt: Date.now() });
  for (const callback of waiting) callback();
}

/**
 * Calls once when the service answers again, which is asked for in growing intervals and as soon as there is a network.
 * The returned function cancels that.
 */
export function whenServiceAvailable(callback: () => void): () => void {
  probing.setState(({ waiting }) => ({ waiting: new Set([...waiting, callback]) }));
  if (!probing.getState().isProbing) void probe();
  return () =>
    probing.setState(({ waiting }) => ({ waiting: new Set([...waiting].filter((other) => other !== callback)) }));
}
