import { useTranslation } from "react-i18next";
import { languageNames, languages, useLanguage } from "@/i18n/language";
import { buttonStyle } from "@/ui/Button";
import { MenuChoice, MenuPopup, MenuRoot, MenuTrigger } from "@/ui/Menu";
import { useChooseLanguage } from "./useChooseLanguage";

const options = languages.map((value) => ({ value, label: languageNames[value], lang: value }));

export function LanguageMenu({ side }: { side?: "top" | "bottom" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <MenuRoot>
      <MenuTrigger
        className={buttonStyle({ look: "quiet", size: "icon" })}
        aria-label={`${t("account.menu.language")}: ${languageNames[language]}`}
        title={t("account.menu.language")}
      >
        <span aria-hidden className="text-small font-semibold uppercase">
          {language}
        </span>
      </MenuTrigger>
      <MenuPopup side={side} align="end">
        <MenuChoice label={t("account.menu.language")} value={language} options={options} onChoose={choose} />
      </MenuPopup>
    </MenuRoot>
  );
}
