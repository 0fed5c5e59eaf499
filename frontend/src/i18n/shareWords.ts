import i18next from "i18next";
import share from "./en/share.json";

/** Adds the English words of sharing, which are fetched with it; the Russian ones come with the language. */
const add = () => i18next.addResourceBundle("en", "translation", { share }, true);

if (i18next.isInitialized) add();
else i18next.on("initialized", add);
