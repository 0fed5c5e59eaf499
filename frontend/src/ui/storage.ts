// public/theme.js reads one of these keys before any module has loaded.
const PREFIX = "sommelier.";

// What the browser would not store, because storage is denied or full: it lives as long as the page does.
const unstored = new Map<string, string | null>();

/** `value` is null once nothing is stored any more. */
type Listener = (name: string, value: string | null) => void;

const listeners = new Map<Listener, string>();

/** Reading the property alone throws where storage is denied. */
function attempt<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(globalThis.localStorage);
  } catch {
    return otherwise;
  }
}

/** What was stored under a name, by this window or another; null for nothing. Never throws. */
export const readStored = (name: string): string | null =>
  unstored.has(name) ? (unstored.get(name) ?? null) : attempt((storage) => storage.getItem(PREFIX + name), null);

/** Stores a text, or with null removes it. Never throws: what cannot be stored is kept in memory. */
export function store(name: string, value: string | null) {
  const done = attempt((storage) => {
    if (value === null) storage.removeItem(PREFIX + name);
    else storage.setItem(PREFIX + name, value);
    return true;
  }, false);
  if (done) unstored.delete(name);
  else unstored.set(name, value);
}

/** The names under which something may be stored and that begin in a certain way. */
export function storedNames(beginning: string): string[] {
  const kept = attempt((storage) => Object.keys(storage), [])
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
  return [...new Set([...kept, ...unstored.keys()])].filter((name) => name.startsWith(beginning));
}

/** Calls for each change that another window makes under a name that begins so, until the returned function is called. */
export function watchStored(beginning: string, listener: Listener) {
  listeners.set(listener, beginning);
  return () => {
    listeners.delete(listener);
  };
}

window.addEventListener("storage", ({ key, newValue }) => {
  // Without a key, all has been cleared.
  const name = key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
  if (key !== null && name === null) return;
  if (name !== null) unstored.delete(name);
  for (const [listener, beginning] of listeners)
    if (name === null || name.startsWith(beginning)) listener(name ?? beginning, newValue);
});
