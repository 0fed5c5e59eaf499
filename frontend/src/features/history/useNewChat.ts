import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { adoptSession } from "@/api/sessionCache";
import { openSession } from "@/api/sessions";
import type { SessionDetail } from "@/api/types";
import { notify } from "@/ui/Toasts";

/** Opens a session and goes there. `before` runs when it exists and is not yet on the page. */
export function useNewChat(before?: (session: SessionDetail) => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: openSession,
    onSuccess: (session) => {
      adoptSession(queries, session);
      before?.(session);
      navigate(`/chat/${session.id}`);
    },
    onError: () => notify(t("history.newChatFailed")),
  });
  return { open: () => !isPending && mutate(), busy: isPending };
}
