import i18next from "i18next";
import settings from "./en/settings.json";

/** Adds the English words of the account page, which are fetched with it; the Russian ones come with the language. */
const add = () => i18next.addResourceBundle("en", "translation", { settings }, true);

if (i18next.isInitialized) add();
else i18next.on("initialized", add);
