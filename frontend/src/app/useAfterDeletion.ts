import { useNavigate } from "react-router";
import type { SessionSummary } from "@/api/types";
import { forgetDraft } from "@/features/chat/drafts";

/** A chat that is gone takes its draft along, and whoever was reading it moves on to the current one. */
export function useAfterDeletion(openId: string | undefined) {
  const navigate = useNavigate();
  return ({ id }: Pick<SessionSummary, "id">) => {
    forgetDraft(id);
    if (id === openId) navigate("/", { replace: true });
  };
}
