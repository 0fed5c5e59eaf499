import { notifyManager, type QueryClient } from "@tanstack/react-query";
import type { ExchangeEvent } from "@/api/exchangeStream";
import { patchSession, putMessages, putSession } from "@/api/sessionCache";
import { sessionDetailQuery } from "@/api/sessions";
import type { Message } from "@/api/types";
import { acknowledgeSent } from "./drafts";
import { changeLive, endLive, exchangeOf } from "./liveExchanges";

function growReply(sessionId: string, grow: (reply: Message) => Partial<Message>) {
  changeLive(sessionId, ({ reply }) => ({ reply: reply && { ...reply, ...grow(reply) }, searching: false }));
}

/** The cache tells the page a moment later; letting go before that would take the exchange off the page for a frame. */
export function letGo(sessionId: string) {
  const line = exchangeOf(sessionId).live?.hangUp;
  notifyManager.schedule(() => {
    if (exchangeOf(sessionId).live?.hangUp === line) endLive(sessionId);
  });
}

/** Keeps the exchange in the cache and lets go of it here. */
export function settle(queries: QueryClient, sessionId: string, reply: Message) {
  const question = exchangeOf(sessionId).live?.question;
  putMessages(queries, sessionId, question ? [question, reply] : [reply]);
  letGo(sessionId);
}

/** Takes in what happens to a reply. Returns whether it has come to its end. */
export function applyReply(queries: QueryClient, sessionId: string, event: ExchangeEvent): boolean {
  switch (event.type) {
    case "message.created": {
      const { question, reply } = exchangeOf(sessionId).live ?? {};
      if (question?.client_id) acknowledgeSent(sessionId, question.client_id);
      changeLive(sessionId, () => ({ question: event.user_message, reply: event.assistant_message }));
      patchSession(queries, sessionId, event.session);
      // The one that was heard has ended meanwhile, and this is the next.
      if (reply && reply.id !== event.assistant_message.id)
        void queries.invalidateQueries({ queryKey: sessionDetailQuery(sessionId).queryKey });
      return false;
    }
    case "reply.delta":
      growReply(sessionId, ({ content }) => ({ content: content + event.text }));
      return false;
    case "reply.reset":
      growReply(sessionId, () => ({ content: "" }));
      return false;
    case "reply.wines":
      growReply(sessionId, ({ wines }) => {
        const shown = new Set(wines.map(({ id }) => id));
        return { wines: [...wines, ...event.wines.filter(({ id }) => !shown.has(id))] };
      });
      return false;
    case "reply.searching":
      changeLive(sessionId, () => ({ searching: true }));
      return false;
    case "reply.completed":
      settle(queries, sessionId, event.message);
      putSession(queries, event.session);
      return true;
    case "reply.failed":
      if (event.message) settle(queries, sessionId, event.message);
      // Nothing could be stored: the session itself is gone, and asking for it says so.
      else endLive(sessionId);
      if (!event.message) void queries.invalidateQueries({ queryKey: sessionDetailQuery(sessionId).queryKey });
      return true;
    case "session.titled":
      patchSession(queries, sessionId, { title: event.title, title_source: event.title_source });
      return false;
  }
}
