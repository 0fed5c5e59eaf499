import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook } from "@testing-library/react";
import type { PropsWithChildren } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { resetExchanges } from "@/api/exchangeStore";
import { sessionDetailQuery } from "@/api/sessions";
import { aDetail, aMessage, aSession } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { answers, eventStream, networkComesBack, server, sse } from "@/test/server";
import { forgetAllDrafts, queuedSessions, queueUnsent } from "./drafts";
import { joinReply } from "./runExchange";
import { useQueuedMessages } from "./useQueuedMessages";

const session = aDetail();
const reply = aMessage({ content: "", status: "streaming" });
const ended = { message: { ...reply, content: "Rioja.", status: "complete" as const }, session: aSession(session) };
const created = { session: aSession(session), user_message: aMessage({ role: "user" }), assistant_message: reply };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});

afterEach(() => {
  vi.useRealTimers();
  forgetAllDrafts();
  resetExchanges();
});

function open() {
  const queries = testQueries();
  queries.setQueryData(sessionDetailQuery(session.id).queryKey, session);
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return { queries, ...renderHook(() => useQueuedMessages(), { wrapper }) };
}

const sent = vi.fn();
const answering = () =>
  server.use(
    answers.say(() => {
      sent();
      return eventStream(
        sse([
          ["message.created", created],
          ["reply.completed", ended],
        ]),
      );
    }),
    answers.session(() => session),
  );

it("sends what another window has queued", async () => {
  answering();
  open();
  queueUnsent(session.id, { clientId: "one", content: "A red for duck" });
  vi.advanceTimersByTime(10_000);
  networkComesBack();
  await expect.poll(() => queuedSessions()).toEqual([]);
  expect(sent).toHaveBeenCalledOnce();
});

it("sends again after its chat was busy", async () => {
  sent.mockClear();
  answering();
  const { queries } = open();
  joinReply(queries, session.id, reply.id);
  queueUnsent(session.id, { clientId: "two", content: "A red for duck" });
  vi.advanceTimersByTime(10_000);
  networkComesBack();
  await Promise.resolve();
  expect(queuedSessions()).toEqual([session.id]);
  resetExchanges();
  await expect
    .poll(() => {
      vi.advanceTimersByTime(10_000);
      networkComesBack();
      return queuedSessions();
    })
    .toEqual([]);
  expect(sent).toHaveBeenCalledOnce();
});
