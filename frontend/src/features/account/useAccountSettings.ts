import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accountQuery, updateAccount } from "@/api/account";
import type { Account } from "@/api/types";
import { setLanguage } from "@/i18n";
import { viewerZone } from "@/i18n/format";

/** Uses the language of the account, and sends the browser's time zone to it. */
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
      // A zone unknown to the service: greetings use the former one.
      () => undefined,
    );
  }, [timeZone, queries]);
}
