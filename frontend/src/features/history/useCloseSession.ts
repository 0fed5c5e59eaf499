import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isStatus } from "@/api/problem";
import { patchSession, removeSession } from "@/api/sessionCache";
import { closeSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";

/** Closes a chat, which deletes a private one. */
export function useCloseSession(onGone: (session: SessionSummary) => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();

  const dropSession = (session: SessionSummary) => {
    onGone(session);
    removeSession(queries, session.id);
    notify(t(session.is_private ? "chat.privateGone" : "chat.gone"));
  };

  return useMutation({
    mutationFn: (session: SessionSummary) => closeSession(session),
    onSuccess: (closed, session) => (closed ? patchSession(queries, closed.id, closed) : dropSession(session)),
    onError: (error, session) => {
      // Another window has done the same already.
      if (isStatus(error, 404)) dropSession(session);
      else notify(t("history.closeFailed"));
    },
  }).mutate;
}
