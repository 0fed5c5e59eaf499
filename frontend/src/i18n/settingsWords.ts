import { addWords } from "./addWords";
import settings from "./en/settings.json";

/** Adds the English words of the account page, which are fetched with it. */
addWords({ settings });
