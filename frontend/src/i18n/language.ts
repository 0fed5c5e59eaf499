import { useTranslation } from "./translation";

export { isLanguage, type Language, languageNames, languages } from "./languages";

export const useLanguage = () => useTranslation().language;
