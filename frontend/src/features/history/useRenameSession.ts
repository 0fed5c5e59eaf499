import { useMutation, useQueryClient } from "@tanstack/react-query";
import { pendingChange } from "@/api/pendingChanges";
import { patchSession, resolveConflict } from "@/api/sessionCache";
import { renameSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";

interface Renaming {
  session: Pick<SessionSummary, "id" | "title" | "title_source">;
  /** null asks for an automatic title. */
  title: string | null;
}

/** Renames optimistically; rolls back when the call fails. An automatic title arrives as an event. */
export function useRenameSession() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ session, title }: Renaming) => renameSession(session.id, title),
    onMutate: ({ session, title }) => {
      if (title !== null) patchSession(queries, session.id, { title, title_source: "user" });
    },
    onSuccess: ({ id, title, title_source }) =>
      patchSession(queries, id, { title, title_source, ...pendingChange(id) }),
    onError: (_error, { session: { id, title, title_source } }) => {
      patchSession(queries, id, { title, title_source, ...pendingChange(id) });
      notify(t("history.renameFailed"));
    },
    onSettled: (_answer, _error, { session }) => resolveConflict(queries, session.id),
  }).mutate;
}
