import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exchangeOf, resetExchanges } from "@/api/exchangeStore";
import { sessionDetailQuery } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { aDetail, aMessage, aSession } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { answers, eventStream, problem, server, sse } from "@/test/server";
import {
  acknowledgeSent,
  beginEdit,
  beginSending,
  cancelEdit,
  draftOf,
  forgetAllDrafts,
  restoreUnsent,
  setDraft,
  useDraft,
  useEdited,
} from "./drafts";
import { joinReply, runExchange } from "./runExchange";

const [greeting] = aDetail().messages as [Message];
const steak = aMessage({ role: "user", content: "A red for steak" });
const rioja = aMessage({ content: "Rioja." });
const cod = aMessage({ role: "user", content: "And for cod?" });
const chablis = aMessage({ content: "Chablis." });
const session = aDetail({ messages: [greeting, steak, rioja, cod, chablis] });
const { queryKey } = sessionDetailQuery(session.id);
const summary = aSession({ id: session.id, message_count: 3 });

const lamb = aMessage({ role: "user", content: "A red for lamb", id: "lamb" });
lamb.versions = [steak.id, lamb.id];
const begun = aMessage({ content: "", status: "streaming" });
const priorat = { ...begun, content: "Priorat.", status: "complete" as const };

let queries = testQueries();
const said = () => queries.getQueryData<SessionDetail>(queryKey)?.messages.map(({ content }) => content);
const events = (question: Message, reply: Message, whole: Message) =>
  eventStream(
    sse([
      ["message.created", { session: summary, user_message: question, assistant_message: reply }],
      ["reply.completed", { message: whole, session: summary }],
    ]),
  );

beforeEach(() => {
  queries = testQueries();
  queries.setQueryData(queryKey, session);
});

afterEach(() => {
  forgetAllDrafts();
  resetExchanges();
});

describe("editing a message", () => {
  it("shows the new text at once in place of the old and of what followed it", async () => {
    let shown: string[] | undefined;
    server.use(
      answers.edit(({ content }) => {
        shown = said();
        expect(content).toBe("A red for lamb");
        return events(lamb, begun, priorat);
      }),
    );
    beginEdit(session.id, steak.id, "A red for lamb");
    await runExchange(queries, { sessionId: session.id, content: "A red for lamb", edits: steak.id });
    expect(shown).toEqual([greeting.content, "A red for lamb"]);
    expect(said()).toEqual([greeting.content, "A red for lamb", "Priorat."]);
    expect(draftOf(session.id)).toBe("");
  });

  it("brings back what was typed before it, sent or given up", async () => {
    setDraft(session.id, "half a thought");
    beginEdit(session.id, steak.id, steak.content);
    setDraft(session.id, "A red for lamb");
    cancelEdit(session.id);
    expect(draftOf(session.id)).toBe("half a thought");
    beginEdit(session.id, steak.id, "A red for lamb");
    server.use(answers.edit(() => events(lamb, begun, priorat)));
    await runExchange(queries, { sessionId: session.id, content: "A red for lamb", edits: steak.id });
    expect(draftOf(session.id)).toBe("half a thought");
  });

  it("brings everything back when it is refused, and leaves the new text in the field as the edit it was", async () => {
    server.use(
      answers.edit(() => problem(409, "reply-running")),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: "A red for lamb", edits: steak.id });
    expect(said()).toEqual(session.messages.map(({ content }) => content));
    expect(exchangeOf(session.id).failure).toMatchObject({ asked: "message" });
    const { result } = renderHook(() => [useDraft(session.id), useEdited(session.id)]);
    expect(result.current).toEqual(["A red for lamb", steak.id]);
  });

  it("waits for a message that could not be sent, and does not lose it", async () => {
    server.use(
      answers.say(() => Response.error()),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: "And for trout?" });
    beginEdit(session.id, steak.id, steak.content);
    const { result } = renderHook(() => [useDraft(session.id), useEdited(session.id)]);
    expect(result.current).toEqual([steak.content, steak.id]);
    cancelEdit(session.id);
    expect(draftOf(session.id)).toBe("And for trout?");
  });

  it("keeps a text that was refined after it had arrived unheard, as an edit", () => {
    setDraft(session.id, "half a thought");
    beginEdit(session.id, steak.id, steak.content);
    setDraft(session.id, "A red for lamb");
    const { clientId } = beginSending(session.id, "A red for lamb", steak.id);
    restoreUnsent(session.id, { clientId, content: "A red for lamb", edits: steak.id });
    setDraft(session.id, "A red for lamb\n\nor goat");
    acknowledgeSent(session.id, clientId);
    const { result } = renderHook(() => [useDraft(session.id), useEdited(session.id)]);
    expect(result.current).toEqual(["or goat", steak.id]);
    cancelEdit(session.id);
    expect(draftOf(session.id)).toBe("half a thought");
  });

  it("sent again after a lost answer has the same client id", async () => {
    const ids: string[] = [];
    server.use(
      answers.edit(({ client_id }) => {
        ids.push(client_id);
        return ids.length === 1 ? problem(500, "internal") : events(lamb, begun, priorat);
      }),
      answers.session(() => session),
    );
    for (let time = 0; time < 2; time++)
      await runExchange(queries, { sessionId: session.id, content: "A red for lamb", edits: steak.id });
    expect(ids[1]).toBe(ids[0]);
  });
});

describe("having a message answered again", () => {
  const other = { ...aMessage({ content: "", status: "streaming", id: "other" }), versions: [rioja.id, "other"] };
  const navarra = { ...other, content: "Navarra.", status: "complete" as const };

  it("shows the new reply in place of the old and of what followed it", async () => {
    let shown: string[] | undefined;
    server.use(
      answers.regenerate(() => {
        shown = said();
        return events(steak, other, navarra);
      }),
    );
    await runExchange(queries, { sessionId: session.id, regenerate: rioja.id });
    expect(shown).toEqual([greeting.content, steak.content]);
    expect(said()).toEqual([greeting.content, steak.content, "Navarra."]);
  });

  it("brings everything back when it is refused", async () => {
    server.use(
      answers.regenerate(() => problem(429, "too-many-requests")),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, regenerate: rioja.id });
    expect(said()).toEqual(session.messages.map(({ content }) => content));
    expect(exchangeOf(session.id).failure).toMatchObject({ asked: "again" });
  });

  it("shows what the service has begun when its answer was lost", async () => {
    const taken = { ...session, messages: [greeting, steak, { ...navarra }] };
    server.use(
      answers.regenerate(() => Response.error()),
      answers.session(() => taken),
    );
    await runExchange(queries, { sessionId: session.id, regenerate: rioja.id });
    expect(said()).toEqual([greeting.content, steak.content, "Navarra."]);
    expect(exchangeOf(session.id).failure).toBeNull();
  });
});

it("reads the chat anew when another window has made a version that this one's stream does not bring", async () => {
  const chased = { ...session, messages: [greeting, steak, lamb, { ...begun, status: "streaming" as const }] };
  queries.setQueryData(queryKey, chased);
  server.use(answers.stream(() => eventStream(sse([["reply.completed", { message: priorat, session: summary }]]))));
  joinReply(queries, session.id, begun.id);
  await expect.poll(() => exchangeOf(session.id).phase).toBe("idle");
  expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(true);
});

it("follows an edit that another window has made", async () => {
  const streaming = {
    ...session,
    messages: [...session.messages.slice(0, 4), { ...chablis, status: "streaming" as const }],
  };
  queries.setQueryData(queryKey, streaming);
  server.use(
    answers.stream(() => events(lamb, begun, priorat)),
    answers.session(() => ({ ...session, messages: [greeting, lamb, priorat] })),
  );
  joinReply(queries, session.id, chablis.id);
  await expect.poll(() => exchangeOf(session.id).phase).toBe("idle");
  expect(said()).toEqual([greeting.content, "A red for lamb", "Priorat."]);
});
