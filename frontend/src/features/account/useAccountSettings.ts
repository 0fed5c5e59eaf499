import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accountQuery, updateAccount } from "@/api/account";
import type { Account } from "@/api/types";
import { setLanguage } from "@/i18n";
import { viewerZone } from "@/i18n/format";

/** The page speaks the account's language, and the account lives in the viewer's time zone. */
export function useAccountSettings(account: Account | null | undefined) {
  const queries = useQueryClient();
  const { locale, time_zone: timeZone } = account ?? {};

  useEffect(() => {
    if (locale) void setLanguage(locale);
  }, [locale]);

  useEffect(() => {
    if (!timeZone || timeZone === viewerZone()) return;
    updateAccount({ time_zone: viewerZone() }).then(
      (updated) => queries.setQueryData(accountQuery.queryKey, updated),
      // A zone the service does not know: greetings then keep the hours of the old one.
      () => undefined,
    );
  }, [timeZone, queries]);
}
