const ONCE_MS = 10_000;

const wasReloaded = () => {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "reload";
};

let ahead = 0;
/** Errors of parts that were fetched before they were needed. */
const failedAhead = new WeakSet<object>();

/** Fetches a part before it is needed. A failure does nothing: on first use the part is fetched again. */
export async function fetchAhead(fetchPart: () => Promise<unknown>) {
  ahead++;
  try {
    await fetchPart();
  } catch (error) {
    if (error instanceof Error) failedAhead.add(error);
  } finally {
    ahead--;
  }
}

function canReload() {
  // A failure right after a reload has another cause and would loop; offline, a reload would lose the page.
  return !(wasReloaded() && performance.now() < ONCE_MS) && navigator.onLine;
}

/** Reloads a page that was open during a deployment and asks for chunks that no longer exist. */
export function reloadOnStaleBuild() {
  window.addEventListener("vite:preloadError", (event) => {
    if (!canReload()) return;
    if (ahead === 0) {
      event.preventDefault();
      location.reload();
      return;
    }
    // Whose chunk it is shows only when the error has reached those who wait for it.
    const { payload } = event;
    setTimeout(() => !failedAhead.has(payload) && location.reload());
  });
}
