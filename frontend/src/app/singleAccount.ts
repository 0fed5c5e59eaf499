import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { accountQuery } from "@/api/account";
import { forgetAllDrafts } from "@/features/chat/drafts";
import { readStored, store, watchStored } from "@/ui/storage";
import { eraseStoredChats } from "./offline/storedChats";

// The id of the account that was last signed in in this browser, until it signs out.
const STORED = "account";

/** Whether somebody was signed in in this browser and did not sign out: their session has expired. */
export const wasSignedIn = () => readStored(STORED) !== null;

/** In the address of the sign-in page, for somebody who has just deleted their account. */
export const GOODBYE = "goodbye";

/** Goes to the sign-in page by loading it anew, so that nothing of the person stays in memory. */
export async function reloadSignedOut(how?: typeof GOODBYE) {
  forgetAllDrafts();
  store(STORED, null);
  await eraseStoredChats();
  location.assign(how ? `/sign-in?${how}` : "/sign-in");
}

/**
 * Keeps a page to one account. Another one that signs in, here or in another window with the same cookies, gets a new page
 * and none of the drafts of the first. Returns whether that page is about to be loaded.
 */
export function useSingleAccount(): boolean {
  const queries = useQueryClient();
  const id = useQuery({ ...accountQuery, enabled: false }).data?.id;
  const [first, setFirst] = useState(id);
  if (id !== undefined && first === undefined) setFirst(id);
  const isNobody = useQuery({ ...accountQuery, enabled: false }).data === null;
  useEffect(() => {
    // Signed out here or elsewhere, or the sign-in was ended from another device.
    if (isNobody) void eraseStoredChats();
  }, [isNobody]);
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
