import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SessionDetail } from "@/api/types";
import { notify } from "@/ui/Toasts";
import { openChat } from "./runExchange";

interface Options {
  isPrivate?: boolean;
  /** Runs when the session exists and is not yet on the page. */
  before?: (session: SessionDetail) => void;
}

/** Opens a session and goes there. */
export function useNewChat({ isPrivate = false, before }: Options = {}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => openChat(queries, { isPrivate }),
    onSuccess: (session) => {
      before?.(session);
      navigate(`/chat/${session.id}`);
    },
    onError: () => notify(t("chat.newChatFailed")),
  });
  return { open: () => !isPending && mutate(), busy: isPending };
}
