import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { forgetSession, patchSession } from "@/api/sessionCache";
import { closeSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { notify } from "@/ui/notices";

/** Closes a chat: it takes no more messages, and a private one is gone. */
export function useClose(onGone: (session: SessionSummary) => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();

  const leave = (session: SessionSummary) => {
    onGone(session);
    forgetSession(queries, session.id);
    notify(t(session.is_private ? "chat.privateGone" : "chat.gone"));
  };

  return useMutation({
    mutationFn: (session: SessionSummary) => closeSession(session),
    onSuccess: (closed, session) => (closed ? patchSession(queries, closed.id, closed) : leave(session)),
    onError: (error, session) => {
      // Another window was quicker.
      if (isStatus(error, 404)) leave(session);
      else notify(t("history.closeFailed"));
    },
  }).mutate;
}
