import { useSyncExternalStore } from "react";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

// public/theme.js reads the same key before the first paint.
const STORED = "sommelier.theme";
const listeners = new Set<() => void>();

const currentTheme = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? "system";

export function chooseTheme(theme: Theme) {
  if (theme === "system") {
    localStorage.removeItem(STORED);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(STORED, theme);
    document.documentElement.dataset.theme = theme;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useTheme = () => useSyncExternalStore(subscribe, currentTheme);
