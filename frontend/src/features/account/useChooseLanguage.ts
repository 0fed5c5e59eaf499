import { useQueryClient } from "@tanstack/react-query";
import { accountQuery, updateAccount } from "@/api/account";
import { queryKeys } from "@/api/queryKeys";
import { setLanguage } from "@/i18n";
import type { Language } from "@/i18n/language";

/** Changes the language of the page and, where somebody is signed in, of their account. */
export function useChooseLanguage() {
  const queries = useQueryClient();
  return async (chosen: Language) => {
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
}
