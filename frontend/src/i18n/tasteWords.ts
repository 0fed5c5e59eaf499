import { addWords } from "./addWords";
import taste from "./en/taste.json";

/** Adds the English words of the taste profile, which are fetched with its pages. */
addWords({ taste });
