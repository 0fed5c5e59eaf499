const ONCE_MS = 10_000;

const wasReloaded = () => {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "reload";
};

/** A page that was open during a deployment asks for chunks that are gone; the new page knows the new ones. */
export function reloadOnStaleBuild() {
  window.addEventListener("vite:preloadError", (event) => {
    // A failure right after that is not an old page, and reloading would never end; offline it would end the page.
    if ((wasReloaded() && performance.now() < ONCE_MS) || !navigator.onLine) return;
    event.preventDefault();
    location.reload();
  });
}
