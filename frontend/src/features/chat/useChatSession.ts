import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { sessionDetailQuery } from "@/api/sessions";
import { exchangeOf } from "./liveExchanges";

const FOLLOW_MS = 1000;
const CLOSING_SLACK_MS = 500;
// Browsers fire a longer one at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A session as it stands: followed while a reply comes in that this window does not hear, and closed when its time is up. */
export function useChatSession(id: string) {
  const queries = useQueryClient();
  const query = useQuery({
    ...sessionDetailQuery(id),
    refetchInterval: ({ state }) =>
      state.data?.messages.some((message) => message.status === "streaming") && !exchangeOf(id).live
        ? FOLLOW_MS
        : false,
  });

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
