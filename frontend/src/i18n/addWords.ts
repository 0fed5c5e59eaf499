import { mergeWords, type Words } from "./translation";

/** Adds English words that are fetched with a part of the pages; the Russian ones come with the language. */
export const addWords = (words: Words) => mergeWords("en", words);
