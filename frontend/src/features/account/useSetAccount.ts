import { useQueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/api/account";
import { isAccountKey } from "@/api/queryKeys";
import type { Account } from "@/api/types";
import { setLanguage } from "@/i18n";

/** Makes an account the one that is signed in, and removes what was cached for another. */
export function useSetAccount() {
  const queries = useQueryClient();
  return async (account: Account) => {
    await setLanguage(account.locale);
    // Components observe the account itself, so it is replaced and not removed.
    queries.removeQueries({ predicate: ({ queryKey }) => !isAccountKey(queryKey) });
    queries.setQueryData(accountQuery.queryKey, account);
  };
}
