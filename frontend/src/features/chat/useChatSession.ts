import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useExchangeState } from "@/api/exchangeStore";
import { sessionDetailQuery } from "@/api/sessions";
import { useVisible } from "@/ui/browser";
import { restoreLeftover } from "./drafts";
import { confirmArrived, joinReply } from "./runExchange";

const CLOSING_SLACK_MS = 500;
// A longer delay overflows 32 bits and fires at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The session, kept current: joins a reply that another window or device asked for, and refetches when it is due to close. */
export function useChatSession(id: string) {
  const queries = useQueryClient();
  const query = useQuery(sessionDetailQuery(id));

  const isIdle = useExchangeState(id).phase === "idle";
  // A browser allows six connections to one host, so hidden windows do not stream: they refetch the complete reply.
  const visible = useVisible();
  const streaming = query.data?.messages.find((message) => message.status === "streaming")?.id;
  const joinable = visible && isIdle ? streaming : undefined;
  useEffect(() => {
    if (joinable) joinReply(queries, id, joinable);
  }, [joinable, id, queries]);

  const { data } = query;
  const isNew = useRef(true);
  useEffect(() => {
    if (!data || !isIdle) return;
    confirmArrived(data);
    // Later on, a message underway is another window's.
    if (isNew.current) restoreLeftover(id);
    isNew.current = false;
  }, [data, isIdle, id]);

  const closesAt = query.data?.closes_at;
  useEffect(() => {
    if (!closesAt) return;
    const left = Date.parse(closesAt) - Date.now() + CLOSING_SLACK_MS;
    if (left < 0 || left > LONGEST_TIMER_MS) return;
    const timer = setTimeout(() => queries.invalidateQueries({ queryKey: sessionDetailQuery(id).queryKey }), left);
    return () => clearTimeout(timer);
  }, [closesAt, id, queries]);

  return query;
}
