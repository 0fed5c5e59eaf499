import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";

// public/theme.js reads one of these keys before any module has loaded.
const PREFIX = "sommelier.";

/** What the browser would not store, because storage is denied or full: it lives as long as the page does. */
const memory = createStore<{ unstored: ReadonlyMap<string, string | null> }>()(() => ({ unstored: new Map() }));

/** Reading the property alone throws where storage is denied. */
function attempt<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(globalThis.localStorage);
  } catch {
    return otherwise;
  }
}

/** What was stored under a name, by this window or another; null for nothing. Never throws. */
export function readStored(name: string): string | null {
  const { unstored } = memory.getState();
  return unstored.has(name) ? (unstored.get(name) ?? null) : attempt((storage) => storage.getItem(PREFIX + name), null);
}

/** Stores a text, or with null removes it. Never throws: what cannot be stored is kept in memory. */
export function store(name: string, value: string | null) {
  const isStored = attempt((storage) => {
    if (value === null) storage.removeItem(PREFIX + name);
    else storage.setItem(PREFIX + name, value);
    return true;
  }, false);
  const unstored = new Map(memory.getState().unstored);
  if (isStored) unstored.delete(name);
  else unstored.set(name, value);
  memory.setState({ unstored });
}

/** The names under which something may be stored and that begin with a prefix. */
export function storedNames(prefix: string): string[] {
  const kept = attempt((storage) => Object.keys(storage), [])
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
  return [...new Set([...kept, ...memory.getState().unstored.keys()])].filter((name) => name.startsWith(prefix));
}

// What another window stores replaces what could not be stored here.
window.addEventListener("storage", ({ key }) => {
  const unstored = new Map(memory.getState().unstored);
  if (key?.startsWith(PREFIX)) unstored.delete(key.slice(PREFIX.length));
  memory.setState({ unstored });
});

/**
 * Calls for each change that another window makes under a name with a prefix, until the returned function is called.
 * `value` is null once nothing is stored any more.
 */
export function watchStored(prefix: string, listener: (name: string, value: string | null) => void) {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    // Without a key, everything has been cleared.
    if (key === null) listener(prefix, null);
    else if (key.startsWith(PREFIX + prefix)) listener(key.slice(PREFIX.length), newValue);
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** What is stored under a name, kept up to date with this window and the others. */
export const useStored = (name: string) => useSyncExternalStore(memory.subscribe, () => readStored(name));
