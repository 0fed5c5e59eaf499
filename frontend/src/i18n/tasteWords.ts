import i18next from "i18next";
import taste from "./en/taste.json";

/** Adds the English words of the taste profile, which are fetched with its pages; the Russian ones come with the language. */
const add = () => i18next.addResourceBundle("en", "translation", { taste }, true);

if (i18next.isInitialized) add();
else i18next.on("initialized", add);
