import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { Opening } from "@/api/exchangeStream";
import type { SessionDetail } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { openChat } from "./openChat";

const standardOpening: Opening = { isPrivate: false };

/** Opens a session and navigates to it; `before` runs in between. */
export function useNewChat(opening = standardOpening, before?: (session: SessionDetail) => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => openChat(queries, opening),
    onSuccess: (session) => {
      before?.(session);
      navigate(`/chat/${session.id}`);
    },
    onError: () => notify(t("chat.newChatFailed")),
  });
  return { open: () => !isPending && mutate(), busy: isPending };
}
