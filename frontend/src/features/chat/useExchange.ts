import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toProblemError } from "@/api/problem";
import { sessionDetailQuery, stopReply } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { problemText } from "@/i18n/problemText";
import { notify } from "@/ui/notices";
import { changeLive, exchangeOf, useExchangeState } from "./liveExchanges";
import { runExchange } from "./runExchange";

// The service ends the stream itself once it has stopped; this is for a line that does not carry that to us.
const STOP_PATIENCE_MS = 3000;

/** The messages as they stand this instant: what is stored, and over it what is coming in. */
function merge(stored: Message[], live: ReturnType<typeof exchangeOf>["live"]): Message[] {
  if (!live) return stored;
  const { client_id: clientId } = live.question ?? {};
  const hasArrived = clientId && stored.some((message) => message.client_id === clientId);
  const coming = [hasArrived ? null : live.question, live.reply].filter((message) => message !== null);
  const replaced = new Set([live.replaces, ...coming.map((message) => message.id)]);
  return [...stored.filter((message) => !replaced.has(message.id)), ...coming];
}

export function useExchange(session: SessionDetail) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { live, failure } = useExchangeState(session.id);
  const messages = merge(session.messages, live);
  const streaming = messages.find((message) => message.status === "streaming");

  const stop = async () => {
    // There is nothing to stop yet, and perhaps never will be.
    if (live && !live.reply) return live.hangUp();
    changeLive(session.id, () => ({ stopping: true }));
    if (!streaming) return;
    try {
      await stopReply(session.id, streaming.id);
    } catch (error) {
      changeLive(session.id, () => ({ stopping: false }));
      return notify(problemText(toProblemError(error), t));
    }
    const line = exchangeOf(session.id).live;
    if (line) setTimeout(line.hangUp, STOP_PATIENCE_MS);
    else await queries.invalidateQueries({ queryKey: sessionDetailQuery(session.id).queryKey });
  };

  return {
    messages,
    failure,
    answering: live !== null || streaming !== undefined,
    searching: live?.searching ?? false,
    stopping: live?.stopping ?? false,
    send: (content: string) => runExchange(queries, { sessionId: session.id, content }),
    retry: (messageId: string) => runExchange(queries, { sessionId: session.id, retry: messageId }),
    stop,
  };
}
