const ONCE_MS = 10_000;

const wasReloaded = () => {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "reload";
};

/** Reloads a page that was open during a deployment and asks for chunks that no longer exist. */
export function reloadOnStaleBuild() {
  window.addEventListener("vite:preloadError", (event) => {
    // A failure right after a reload has another cause and would loop; offline, a reload would lose the page.
    if ((wasReloaded() && performance.now() < ONCE_MS) || !navigator.onLine) return;
    event.preventDefault();
    location.reload();
  });
}
