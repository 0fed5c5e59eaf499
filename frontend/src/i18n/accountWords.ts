import i18next from "i18next";
import account from "./en/accountForms.json";

/** Adds the English words of the forms of the account, which are fetched with them; the Russian ones come with the language. */
const add = () => i18next.addResourceBundle("en", "translation", { account }, true);

if (i18next.isInitialized) add();
else i18next.on("initialized", add);
