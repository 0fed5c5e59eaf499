const KEY = "sommelier.reloaded-at";
const ONCE_MS = 10_000;

/** A page that was open during a deployment asks for chunks that are gone; the new page knows the new ones. */
export function reloadOnStaleBuild() {
  window.addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(KEY));
    // A second failure right after is not an old page, and reloading would never end; offline it would end the page.
    if (Date.now() - last < ONCE_MS || !navigator.onLine) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
}
