import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useExchangeState } from "@/api/exchangeStore";
import { sessionDetailQuery } from "@/api/sessions";
import { useVisible } from "@/ui/browser";
import { restoreLeftover } from "./drafts";
import { joinReply, settleSent } from "./runExchange";

const CLOSING_SLACK_MS = 500;
// Browsers fire a longer one at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A session as it stands: a reply that somebody else asked for is joined, and the session closes when its time is up. */
export function useChatSession(id: string) {
  const queries = useQueryClient();
  const query = useQuery(sessionDetailQuery(id));

  const isIdle = useExchangeState(id).phase === "idle";
  // Twenty windows on one chat would use up the browser's connections; those out of sight read the reply when it is whole.
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
    settleSent(data);
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
