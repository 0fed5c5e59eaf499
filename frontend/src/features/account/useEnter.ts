import { useQueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/api/account";
import type { Account } from "@/api/types";
import { speak } from "@/i18n";

/** Makes somebody who has just been let in the one who is signed in. Whoever was here before leaves nothing behind. */
export function useEnter() {
  const queries = useQueryClient();
  return async (account: Account) => {
    await speak(account.locale);
    // The account itself is being watched by the page, so it is replaced and not removed.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountQuery.queryKey[0] });
    queries.setQueryData(accountQuery.queryKey, account);
  };
}
