import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ComponentType, lazy, Suspense, useCallback, useEffect, useEffectEvent, useState } from "react";
import { accountQuery, updateAccount } from "@/api/account";
import type { SessionDetail } from "@/api/types";
import { useAvailableShortcuts } from "@/ui/shortcuts";

// Left out when its chunk cannot be fetched.
const FirstQuestions = lazy<ComponentType<{ onDone: () => void }>>(() =>
  import("@/features/taste/FirstQuestions").catch(() => ({ default: () => null })),
);

/** Asks somebody new for their taste before their first message; who just starts to chat is not asked again. */
export function FirstVisit({ session }: { session: SessionDetail }) {
  const queries = useQueryClient();
  const { data: account } = useQuery(accountQuery);
  const isNew = account?.introduced === false;
  const untouched = session.messages.every((message) => message.role === "assistant");

  const introduce = useCallback(() => {
    queries.setQueryData(accountQuery.queryKey, (before) => before && { ...before, introduced: true });
    // When saving fails, it is asked again on the next visit.
    updateAccount({ introduced: true }).catch(() => undefined);
  }, [queries]);

  // The questions and what had the focus in them are gone by then.
  const [done, setDone] = useState(false);
  const { write } = useAvailableShortcuts();
  const focusComposer = useEffectEvent(() => write?.());
  useEffect(() => {
    if (done) focusComposer();
  }, [done]);

  useEffect(() => {
    if (isNew && !untouched) introduce();
  }, [isNew, untouched, introduce]);

  return isNew && untouched && !session.is_private && !session.read_only ? (
    <Suspense fallback={null}>
      <FirstQuestions
        onDone={() => {
          introduce();
          setDone(true);
        }}
      />
    </Suspense>
  ) : null;
}
