import i18next from "i18next";
import palette from "./en/palette.json";

/** Adds the English words of the palette, which are fetched with it; the Russian ones come with the language. */
const add = () => i18next.addResourceBundle("en", "translation", { palette }, true);

if (i18next.isInitialized) add();
else i18next.on("initialized", add);
