import { create } from "zustand";
import first from "./en";
import type all from "./en/all";
import type { Language } from "./languages";

export type Words = { [name: string]: string | Words };

type Singular<Name extends string> = Name extends `${infer Base}_${"one" | "few" | "many" | "other"}` ? Base : Name;

type KeyOf<Tree, Path extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Path}${Singular<Name>}`
    : KeyOf<Tree[Name], `${Path}${Name}.`>;
}[keyof Tree & string];

/** The path of a text; one that depends on a number has no ending. */
export type TextKey = KeyOf<typeof all>;

/**
 * Gives a text with values in place of `{{name}}`. A `count` chooses among the forms that the language has for numbers:
 * `name_one`, `name_few`, `name_many`, `name_other`.
 */
export type Translate = (key: TextKey, values?: Record<string, unknown>) => string;

const words: Partial<Record<Language, Words>> = { en: first };

/** English words are in the first bundle or come with parts of the pages; another language is fetched when it is chosen. */
export function mergeWords(language: Language, more: Words) {
  const merge = (old: Words, added: Words): Words => {
    const merged = { ...old };
    for (const [name, value] of Object.entries(added)) {
      const former = merged[name];
      merged[name] = typeof value === "object" && typeof former === "object" ? merge(former, value) : value;
    }
    return merged;
  };
  words[language] = merge(words[language] ?? {}, more);
}

export const hasWords = (language: Language) => words[language] !== undefined;

function find(language: Language, key: string): string | undefined {
  let found: string | Words | undefined = words[language];
  for (const name of key.split(".")) found = typeof found === "object" ? found[name] : undefined;
  return typeof found === "string" ? found : undefined;
}

/** A text that a language lacks is taken from English. */
function translatorOf(language: Language): Translate {
  const plurals = { own: new Intl.PluralRules(language), en: new Intl.PluralRules("en") };
  return (key, values = {}) => {
    const { count } = values;
    const form = (rules: Intl.PluralRules) => (typeof count === "number" ? `${key}_${rules.select(count)}` : key);
    const text =
      find(language, form(plurals.own)) ??
      find(language, key) ??
      find("en", form(plurals.en)) ??
      find("en", key) ??
      key;
    return text.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ""));
  };
}

interface Translation {
  language: Language;
  /** Another function for another language, so that what depends on it is computed again. */
  t: Translate;
}

const useStore = create<Translation>()(() => ({ language: "en", t: translatorOf("en") }));

export const useTranslation = (): Translation => useStore();

export const shownLanguage = () => useStore.getState().language;

/** For what is no component. */
export const translate: Translate = (key, values) => useStore.getState().t(key, values);

export const showLanguage = (language: Language) => useStore.setState({ language, t: translatorOf(language) });

export const onLanguageChange = (listener: (language: Language) => void) =>
  useStore.subscribe(({ language }, before) => language !== before.language && listener(language));
