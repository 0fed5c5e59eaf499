const ONCE_MS = 10_000;

const wasReloaded = () => {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "reload";
};

let ahead = 0;

/** Fetches a part before it is needed. A failure does nothing: on first use the part is fetched again. */
export async function fetchAhead(fetchPart: () => Promise<unknown>) {
  ahead++;
  try {
    await fetchPart();
  } catch {
    // See above.
  } finally {
    ahead--;
  }
}

/** Reloads a page that was open during a deployment and asks for chunks that no longer exist. */
export function reloadOnStaleBuild() {
  window.addEventListener("vite:preloadError", (event) => {
    if (ahead > 0) return;
    // A failure right after a reload has another cause and would loop; offline, a reload would lose the page.
    if ((wasReloaded() && performance.now() < ONCE_MS) || !navigator.onLine) return;
    event.preventDefault();
    location.reload();
  });
}
