import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { accountQuery, updateAccount } from "@/api/account";
import { queryKeys } from "@/api/queryKeys";
import { setLanguage } from "@/i18n";
import { type Language, languageNames, languages, useLanguage } from "@/i18n/language";
import { buttonStyle } from "@/ui/Button";
import { MenuChoice, MenuPopup, MenuRoot, MenuTrigger } from "@/ui/Menu";

const options = languages.map((value) => ({ value, label: languageNames[value], lang: value }));

export function LanguageMenu({ side }: { side?: "top" | "bottom" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();

  const choose = async (chosen: Language) => {
    await setLanguage(chosen);
    if (!queries.getQueryData(accountQuery.queryKey)) return;
    queries.setQueryData(accountQuery.queryKey, (account) => account && { ...account, locale: chosen });
    // The page has changed already; the texts of wines come from the service in the account's language.
    await updateAccount({ locale: chosen }).catch(() => undefined);
    await Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.sessionDetails }),
      queries.invalidateQueries({ queryKey: queryKeys.wines }),
      queries.invalidateQueries({ queryKey: queryKeys.tasteProfile }),
    ]);
  };

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
