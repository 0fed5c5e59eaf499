import { type AccountEvent, accountEvents } from "./accountEvents";
import { backOff } from "./backoff";
import { isStatus } from "./problem";

type Tell = (event: AccountEvent) => void;

const HELD_MS = 10_000;

/** Listens for as long as anybody is signed in and wants to hear, over as many lines as that takes. */
async function stayOnTheLine(tell: Tell, signal: AbortSignal) {
  let failures = 0;
  while (!signal.aborted) {
    await backOff(failures, signal);
    if (signal.aborted) return;
    const begun = Date.now();
    try {
      for await (const event of accountEvents(signal)) tell(event);
    } catch (error) {
      if (isStatus(error, 401)) return;
    }
    failures = Date.now() - begun > HELD_MS ? 1 : failures + 1;
  }
}

/**
 * Tells what happens to an account's sessions until the returned function is called. A browser allows six lines to one
 * place, so of all windows one listens to the service and passes on what it hears; when it goes, another takes over.
 */
export function listen(accountId: string, tell: Tell): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  // Neither is there on every page: locks need a secure one.
  if (!navigator.locks || typeof BroadcastChannel === "undefined") {
    void stayOnTheLine(tell, signal);
    return () => gone.abort();
  }
  const name = `sommelier.events.${accountId}`;
  const windows = new BroadcastChannel(name);
  windows.onmessage = ({ data }: MessageEvent<AccountEvent>) => tell(data);
  const tellAll: Tell = (event) => {
    if (signal.aborted) return;
    windows.postMessage(event);
    tell(event);
  };
  navigator.locks
    .request(name, { signal }, () => stayOnTheLine(tellAll, signal))
    // Called off before its turn came, or locks are denied as storage is.
    .catch(() => (signal.aborted ? undefined : stayOnTheLine(tell, signal)));
  return () => {
    gone.abort();
    windows.close();
  };
}
