import i18next from "i18next";
import compare from "./en/compare.json";

/** Adds the English words of the comparison, which are fetched with it; the Russian ones come with the language. */
const add = () => i18next.addResourceBundle("en", "translation", { compare }, true);

if (i18next.isInitialized) add();
else i18next.on("initialized", add);
