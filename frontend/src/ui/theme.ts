import { useSyncExternalStore } from "react";
import { store, watchStored } from "./storage";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

// public/theme.js reads the same name before the first paint.
const STORED = "theme";
const listeners = new Set<() => void>();

const currentTheme = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? "system";

function show(theme: string | null) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const listener of listeners) listener();
}

watchStored(STORED, (_name, theme) => show(theme));

export function chooseTheme(theme: Theme) {
  store(STORED, theme === "system" ? null : theme);
  show(theme);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useTheme = () => useSyncExternalStore(subscribe, currentTheme);
