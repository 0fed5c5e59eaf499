import { onLanguageChange, setLanguage } from "@/i18n";
import { isLanguage } from "@/i18n/language";
import { readStored, store, watchStored } from "@/ui/storage";

const STORED = "language";

function preferred() {
  const stored = readStored(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.language.toLowerCase().startsWith("ru") ? "ru" : "en";
}

/** Starts in the language stored in this browser, else the browser's own, and follows changes of other windows. */
export async function startLanguage() {
  await setLanguage(preferred());
  onLanguageChange((language) => store(STORED, language));
  watchStored(STORED, (_name, language) => {
    if (isLanguage(language)) void setLanguage(language);
  });
}
