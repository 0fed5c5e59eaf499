import { type Language, languageNames, languages, useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { ChoiceMenu } from "./ChoiceMenu";
import { useChooseLanguage } from "./useChooseLanguage";

const options = languages.map((value) => ({ value, label: languageNames[value], lang: value }));

export function LanguageMenu({ side }: { side?: "top" | "bottom" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <ChoiceMenu
      label={t("account.menu.language")}
      current={languageNames[language]}
      value={language}
      options={options}
      onChoose={(chosen) => choose(chosen as Language)}
      side={side}
    >
      <span aria-hidden className="text-small font-semibold uppercase">
        {language}
      </span>
    </ChoiceMenu>
  );
}
