import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { queuedSessions } from "./drafts";
import { sendWhenAvailable } from "./runExchange";

/** Sends what was written without a line before the page was loaded. */
export function useQueuedMessages() {
  const queries = useQueryClient();
  useEffect(() => {
    const stops = queuedSessions().map((sessionId) => sendWhenAvailable(queries, sessionId));
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
}
