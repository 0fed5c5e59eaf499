import { useNavigate } from "react-router";
import type { SessionSummary } from "@/api/types";
import { forgetDraft } from "@/features/chat/drafts";

/** Deletes the draft of a deleted chat, and goes to the current chat if the deleted one was open. */
export function useAfterDeletion(openId: string | undefined) {
  const navigate = useNavigate();
  return ({ id }: Pick<SessionSummary, "id">) => {
    forgetDraft(id);
    if (id === openId) navigate("/", { replace: true });
  };
}
