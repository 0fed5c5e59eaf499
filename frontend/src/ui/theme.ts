import { store, useStored, watchStored } from "./storage";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

// public/theme.js reads the same name before the first paint.
const STORED = "theme";

const toTheme = (stored: string | null): Theme => (stored === "light" || stored === "dark" ? stored : "system");

function show(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme) {
  store(STORED, theme === "system" ? null : theme);
  show(theme);
}

export const useTheme = (): Theme => toTheme(useStored(STORED));

/** Shows the theme that another window chooses. */
export const startTheme = () => watchStored(STORED, (_name, theme) => show(toTheme(theme)));
