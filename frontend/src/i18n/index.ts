import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import en from "./en";
import type { Language } from "./language";

// English is in the first bundle; another language is fetched when it is chosen.
const onDemand: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, _namespace, done) => {
    if (language !== "ru") return done(null, en);
    import("./ru").then(
      (words) => done(null, words.default),
      (error) => done(error, null),
    );
  },
};

i18next.on("languageChanged", (language) => {
  document.documentElement.lang = language;
});

export async function startI18n(language: Language) {
  await i18next
    .use(onDemand)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: "en",
      supportedLngs: ["en", "ru"],
      resources: { en: { translation: en } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
}

export async function setLanguage(language: Language) {
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

export const onLanguageChange = (listener: (language: string) => void) => i18next.on("languageChanged", listener);
