import type { Language } from "./languages";
import { hasWords, mergeWords, onLanguageChange, showLanguage, shownLanguage } from "./translation";

onLanguageChange((language) => {
  document.documentElement.lang = language;
});

/** The language that was asked for last. */
let asked: Language | undefined;

/** Shows another language once its words are there; when they cannot be fetched, the pages stay as they are. */
export async function setLanguage(language: Language) {
  asked = language;
  try {
    if (language === "ru" && !hasWords(language)) mergeWords(language, (await import("./ru")).default);
  } catch {
    return;
  }
  if (asked === language && shownLanguage() !== language) showLanguage(language);
}

export { onLanguageChange };
