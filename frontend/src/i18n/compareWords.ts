import { addWords } from "./addWords";
import compare from "./en/compare.json";

/** Adds the English words of the comparison, which are fetched with it. */
addWords({ compare });
