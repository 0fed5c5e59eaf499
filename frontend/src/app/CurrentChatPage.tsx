import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { queryKeys } from "@/api/queryKeys";
import { activateSession } from "@/api/sessionCache";
import { currentSession } from "@/api/sessions";
import { ChatSkeleton } from "@/features/chat/ChatSkeleton";
import { forgetDraft, moveDraft } from "@/features/chat/drafts";
import { ChatLoadFailed, type CurrentChatState } from "./ChatProblems";
import { PageHeader } from "./PageHeader";

/** Leads to the active session, which the service opens if there is none. */
export function CurrentChatPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { draftOf } = (useLocation().state as CurrentChatState | null) ?? {};
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.currentSession,
    queryFn: currentSession,
    gcTime: 0,
    staleTime: 0,
  });

  useEffect(() => {
    if (!data) return;
    for (const gone of activateSession(queries, data)) forgetDraft(gone);
    if (draftOf) moveDraft(draftOf, data.id);
    // Whoever has gone elsewhere meanwhile stays there: this page is kept until that one has been fetched.
    if (globalThis.location.pathname === "/") navigate(`/chat/${data.id}`, { replace: true });
  }, [data, draftOf, navigate, queries]);

  return (
    <>
      <PageHeader>
        <div className="flex-1" />
      </PageHeader>
      {error ? <ChatLoadFailed onRetry={refetch} /> : <ChatSkeleton />}
    </>
  );
}
