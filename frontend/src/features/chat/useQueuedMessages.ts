import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { queuedSessions } from "./drafts";
import { sendWhenAvailable } from "./runExchange";

/** A chat may be busy when the service is reached again, and another window may queue a message and be closed. */
const AGAIN_MS = 10_000;

/** Sends what waits for the service, whichever window has queued it. */
export function useQueuedMessages() {
  const queries = useQueryClient();
  useEffect(() => {
    let stops: (() => void)[] = [];
    const stopAll = () => {
      for (const stop of stops) stop();
    };
    const waitForAll = () => {
      stopAll();
      stops = queuedSessions().map((sessionId) => sendWhenAvailable(queries, sessionId));
    };
    waitForAll();
    const timer = setInterval(waitForAll, AGAIN_MS);
    return () => {
      clearInterval(timer);
      stopAll();
    };
  }, [queries]);
}
