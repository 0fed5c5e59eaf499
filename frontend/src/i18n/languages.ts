export const languages = ["en", "ru"] as const;

export type Language = (typeof languages)[number];

/** Each language in itself, as its speakers look for it. */
export const languageNames: Record<Language, string> = { en: "English", ru: "Русский" };

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
