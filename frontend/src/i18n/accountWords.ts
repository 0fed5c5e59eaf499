import { addWords } from "./addWords";
import account from "./en/accountForms.json";

/** Adds the English words of the forms of the account, which are fetched with them. */
addWords({ account });
