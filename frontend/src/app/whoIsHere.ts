import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { accountQuery } from "@/api/account";
import { forgetAllDrafts } from "@/features/chat/drafts";
import { readStored, store, watchStored } from "@/ui/storage";

// The id of the account whose browser this is, until it is left by choice.
const STORED = "account";

/** Whether somebody was signed in in this browser and did not leave by choice. */
export const wasSignedIn = () => readStored(STORED) !== null;

export const forgetWhoWasHere = () => store(STORED, null);

/**
 * Keeps a page to one person: another one, from this window or from a neighbour with the same cookies, gets a new page and
 * finds no words of the former. Returns whether that page is about to be loaded.
 */
export function useOnePerson(): boolean {
  const queries = useQueryClient();
  const id = useQuery({ ...accountQuery, enabled: false }).data?.id;
  const [first, setFirst] = useState(id);
  if (id !== undefined && first === undefined) setFirst(id);
  const isAnother = id !== undefined && first !== undefined && id !== first;

  useEffect(() => {
    if (id === undefined) return;
    const former = readStored(STORED);
    if (former !== null && former !== id) forgetAllDrafts();
    store(STORED, id);
    if (isAnother) location.replace("/");
  }, [id, isAnother]);

  useEffect(
    () =>
      watchStored(STORED, (_name, other) => {
        if (other === null) queries.setQueryData(accountQuery.queryKey, null);
        else void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
      }),
    [queries],
  );

  return isAnother;
}
