import i18next from "i18next";

/** Adds English words that are fetched with a part of the pages; the Russian ones come with the language. */
export function addWords(words: object) {
  const add = () => i18next.addResourceBundle("en", "translation", words, true);
  if (i18next.isInitialized) add();
  else i18next.on("initialized", add);
}
