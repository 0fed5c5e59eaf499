import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { exchangeOf, updateExchange, useExchangeState } from "@/api/exchangeStore";
import { toProblemError } from "@/api/problem";
import { stopReply } from "@/api/sessions";
import type { SessionDetail } from "@/api/types";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { runExchange } from "./runExchange";
import { refetchSession } from "./streamReply";

// The service ends the stream itself once it has stopped; this is for a connection that does not carry that to us.
const STOP_TIMEOUT_MS = 3000;

export function useExchange({ id, messages }: SessionDetail) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { phase, failure } = useExchangeState(id);
  const streaming = messages.find((message) => message.status === "streaming");

  const stop = async () => {
    // The service has nothing to stop yet, and perhaps never will.
    if (exchangeOf(id).phase === "sending") return exchangeOf(id).controller?.abort();
    if (exchangeOf(id).phase !== "idle") updateExchange(id, { phase: "stopping" });
    if (!streaming) return;
    try {
      await stopReply(id, streaming.id);
    } catch (error) {
      if (exchangeOf(id).phase === "stopping") updateExchange(id, { phase: "streaming" });
      return notify(problemText(toProblemError(error), t));
    }
    const { controller } = exchangeOf(id);
    if (controller) setTimeout(() => controller.abort(), STOP_TIMEOUT_MS);
    else await refetchSession(queries, id);
  };

  // The same functions until the chat changes, so that messages render again only when they change.
  const calls = useMemo(
    () => ({
      send: (content: string, edits?: string) => runExchange(queries, { sessionId: id, content, edits }),
      regenerate: (messageId: string) => runExchange(queries, { sessionId: id, regenerate: messageId }),
      retry: (messageId: string) => runExchange(queries, { sessionId: id, retry: messageId }),
    }),
    [queries, id],
  );

  return {
    ...calls,
    failure,
    answering: phase !== "idle" || streaming !== undefined,
    searching: phase === "searching",
    stopping: phase === "stopping",
    stop,
  };
}
