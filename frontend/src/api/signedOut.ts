const listeners = new Set<() => void>();

/** Tells when the service no longer knows who is asking; the one place a 401 is handled. */
export function onSignedOut(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function announceSignedOut() {
  for (const listener of listeners) listener();
}
