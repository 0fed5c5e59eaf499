import { addWords } from "./addWords";
import share from "./en/share.json";

/** Adds the English words of sharing, which are fetched with it. */
addWords({ share });
