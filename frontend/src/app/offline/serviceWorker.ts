import { Workbox } from "workbox-window";

const UPDATE_MS = 60 * 60 * 1000;

let isStarted = false;

/**
 * Installs the service worker. `onUpdate` is called when another build is there, with what loads it; nothing is loaded
 * anew by itself.
 */
export function startServiceWorker(onUpdate: (reload: () => void) => void) {
  if (isStarted) return;
  isStarted = true;
  const { serviceWorker } = navigator;
  const worker = new Workbox("/sw.js");
  let isControlled = serviceWorker.controller !== null;
  let isAsked = false;
  worker.addEventListener("waiting", () =>
    onUpdate(() => {
      isAsked = true;
      worker.messageSkipWaiting();
    }),
  );
  serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    // Another window has asked for it.
    else if (isControlled) onUpdate(() => location.reload());
    isControlled = true;
  });
  // Storage is denied, or this is no secure context.
  worker.register().catch(() => undefined);
  let checkedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAt < UPDATE_MS) return;
    checkedAt = Date.now();
    worker.update().catch(() => undefined);
  });
}
