import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { queryKeys } from "@/api/queryKeys";
import { activateSession } from "@/api/sessionCache";
import { currentSession } from "@/api/sessions";
import { ChatSkeleton } from "@/features/chat/ChatSkeleton";
import { forgetDraft, moveDraft } from "@/features/chat/drafts";
import { useIsDeleting } from "@/features/history/deletions";
import { ChatLoadFailed, CurrentChatDeleted, type CurrentChatState } from "./ChatProblems";
import { PageHeader } from "./PageHeader";

/** Redirects to the active session, which the service opens if there is none. */
export function CurrentChatPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { draftOf } = (useLocation().state as CurrentChatState | null) ?? {};
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: queryKeys.currentSession,
    queryFn: currentSession,
    gcTime: 0,
    staleTime: 0,
  });
  const isDeleting = useIsDeleting(data?.id);
  // When a chat that was being deleted was read: whether it is gone or back must be asked for.
  const [outdated, setOutdated] = useState(0);
  if (isDeleting && dataUpdatedAt !== outdated) setOutdated(dataUpdatedAt);
  const isOutdated = outdated > 0 && dataUpdatedAt === outdated;

  useEffect(() => {
    if (isOutdated && !isDeleting) void refetch();
  }, [isOutdated, isDeleting, refetch]);

  useEffect(() => {
    if (!data || isOutdated) return;
    for (const gone of activateSession(queries, data)) forgetDraft(gone);
    if (draftOf) moveDraft(draftOf, data.id);
    // The router keeps this page mounted until a lazy one has loaded: then the address is another already.
    if (globalThis.location.pathname === "/") navigate(`/chat/${data.id}`, { replace: true });
  }, [data, isOutdated, draftOf, navigate, queries]);

  return (
    <>
      <PageHeader>
        <div className="flex-1" />
      </PageHeader>
      {data && isDeleting && <CurrentChatDeleted id={data.id} />}
      {!isDeleting && (error ? <ChatLoadFailed onRetry={refetch} /> : <ChatSkeleton />)}
    </>
  );
}
