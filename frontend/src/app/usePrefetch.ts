import { useEffect } from "react";
import { fetchAhead } from "./staleBuild";

/** What is fetched on first use, most likely first. */
const parts: (() => Promise<unknown>)[] = [
  () => import("./SidebarDrawer"),
  () => import("@/features/history/SessionMenuPopup"),
  () => import("@/features/account/AccountMenuPopup"),
  () => import("@/features/wine/WineSheet"),
  () => import("./palette/Panels"),
];

// Safari has no idle callbacks.
const LATER_MS = 2_000;
const whenIdle = (run: () => void) =>
  "requestIdleCallback" in window ? window.requestIdleCallback(run) : setTimeout(run, LATER_MS);

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

let isStarted = false;

/** Fetches one part after the other whenever the page has nothing else to do, so that first use waits for none. */
function prefetch() {
  const [next, ...rest] = parts;
  if (!next) return;
  parts.splice(0, parts.length, ...rest);
  void fetchAhead(next).then(() => whenIdle(prefetch));
}

export function usePrefetch() {
  useEffect(() => {
    if (isStarted || !import.meta.env.PROD || savesData()) return;
    isStarted = true;
    whenIdle(prefetch);
  }, []);
}
