import { afterEach, describe, expect, it } from "vitest";
import { aDetail, aMessage } from "@/test/fixtures";
import { resetExchanges, startExchange } from "./exchangeStore";
import { mergeSession } from "./mergeSession";
import type { Message } from "./types";

const question = aMessage({ role: "user", content: "And with fish?", client_id: "c-1" });
const pending = { ...question, id: "pending", versions: [] };
const streamed = aMessage({ content: "Chab", status: "streaming" });
const session = aDetail();
const [greeting] = session.messages as [Message];
const having = (...messages: Message[]) => ({ ...session, messages: [greeting, ...messages] });

const stream = (replyId: string | null) =>
  startExchange(session.id, { phase: replyId ? "streaming" : "sending", replyId, controller: new AbortController() });

const merged = (shown: Message[], read: Message[]) => mergeSession(having(...shown), having(...read)).messages.slice(1);

afterEach(() => resetExchanges());

describe("a session that is read while a reply is streamed", () => {
  it.each([
    ["an older text", { content: "Ch" }],
    ["a text that the stream has yet to bring", { content: "Chablis." }],
    [
      "the whole reply, of which the stream still brings the rest",
      { content: "Chablis.", status: "complete" as const },
    ],
    ["the reply as it broke off, before it was asked for again", { content: "Rio", status: "interrupted" as const }],
  ])("keeps what has been streamed over %s", (_, read) => {
    stream(streamed.id);
    expect(merged([question, streamed], [question, { ...streamed, ...read }])).toEqual([question, streamed]);
  });

  it("keeps a question and its reply that began after it was read", () => {
    stream(streamed.id);
    expect(merged([question, streamed], [])).toEqual([question, streamed]);
  });

  it("takes everything else from the service", () => {
    stream(streamed.id);
    const broken = aMessage({ content: "Rio", status: "streaming" });
    const whole = { ...broken, content: "Rioja.", status: "complete" as const };
    expect(merged([broken, question, streamed], [whole])).toEqual([whole, question, streamed]);
    const shown = having(question, streamed);
    expect(mergeSession(shown, { ...having(question, streamed), title: "Ribeye" }).title).toBe("Ribeye");
  });

  it("leaves out what a message that was edited meanwhile has replaced", () => {
    stream(streamed.id);
    const former = aMessage({ role: "user", content: "And with meat?" });
    const edited = { ...question, versions: [former.id, question.id] };
    const read = [former, aMessage({ content: "Rioja." }), aMessage({ role: "user", content: "Cheaper" })];
    expect(merged([edited, streamed], read)).toEqual([edited, streamed]);
    expect(merged([{ ...pending, versions: [former.id] }], read)).toEqual([{ ...pending, versions: [former.id] }]);
  });

  it("keeps a message that the service does not have yet, and shows it once when it has", () => {
    stream(null);
    const foreign = aMessage({ role: "user", content: "From the phone" });
    expect(merged([pending], [foreign])).toEqual([foreign, pending]);
    expect(merged([pending], [question])).toEqual([question]);
  });
});

it("takes a session as it was read when no reply is streamed", () => {
  const shorter = { ...streamed, content: "Ch" };
  expect(merged([question, streamed], [question, shorter])).toEqual([question, shorter]);
});
