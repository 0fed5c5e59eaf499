import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { adoptSession } from "@/api/sessionCache";
import { currentSession } from "@/api/sessions";
import { ChatSkeleton } from "@/features/chat/ChatSkeleton";
import { ChatLoadFailed } from "./ChatProblems";
import { PageHeader } from "./PageHeader";

/** Leads to the active session, which the service opens if there is none. */
export function CurrentChatPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ["current"],
    queryFn: currentSession,
    gcTime: 0,
    staleTime: 0,
  });

  useEffect(() => {
    if (!data) return;
    adoptSession(queries, data);
    navigate(`/chat/${data.id}`, { replace: true });
  }, [data, navigate, queries]);

  return (
    <>
      <PageHeader>
        <div className="flex-1" />
      </PageHeader>
      {error ? <ChatLoadFailed onRetry={refetch} /> : <ChatSkeleton />}
    </>
  );
}
