import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pendingChange } from "@/api/pendingChanges";
import { patchSession, resolveConflict } from "@/api/sessionCache";
import { pinSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { notify } from "@/ui/notices";

interface Pinning {
  session: Pick<SessionSummary, "id">;
  pinned: boolean;
}

/** Pins a chat optimistically; rolls back when the call fails. */
export function usePinSession() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ session, pinned }: Pinning) => pinSession(session.id, pinned),
    onMutate: ({ session, pinned }) => patchSession(queries, session.id, { pinned }),
    onSuccess: (session) => patchSession(queries, session.id, { ...session, ...pendingChange(session.id) }),
    onError: (_error, { session: { id }, pinned }) => {
      patchSession(queries, id, { pinned: !pinned, ...pendingChange(id) });
      notify(t("history.pinFailed"));
    },
    onSettled: (_answer, _error, { session }) => resolveConflict(queries, session.id),
  }).mutate;
}
