import { addWords } from "./addWords";
import select from "./en/select.json";

/** Adds the English words for choosing several chats, which are fetched with that. */
addWords({ select });
