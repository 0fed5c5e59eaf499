import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import { exchangeOf, resetExchanges } from "@/api/exchangeStore";
import { patchRating } from "@/api/ratingCache";
import { whenServiceAvailable } from "@/api/serviceAvailability";
import { sessionDetailQuery, sessionListQuery } from "@/api/sessions";
import type { Message, SessionDetail } from "@/api/types";
import { aDetail, aMessage, aSession, aWine } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { answers, eventStream, networkComesBack, nothing, pieces, problem, server, sse } from "@/test/server";
import {
  cancelQueued,
  draftOf,
  forgetAllDrafts,
  queuedMessage,
  queuedSessions,
  restoreLeftover,
  setDraft,
} from "./drafts";
import { openChat } from "./openChat";
import { joinReply, runExchange, sendWhenAvailable } from "./runExchange";

const words = "What goes with ribeye?";
const session = aDetail();
const question = aMessage({ role: "user", content: words });
const reply = aMessage({ content: "", status: "streaming" });
const done = { ...reply, content: "Rioja.", status: "complete" as const };
const created = [
  "message.created",
  { session: aSession({ id: session.id, message_count: 3 }), user_message: question, assistant_message: reply },
] as const;
const completed = [
  "reply.completed",
  { message: done, session: aSession({ id: session.id, message_count: 3 }) },
] as const;

let queries = testQueries();
const stored = () => queries.getQueryData<SessionDetail>(sessionDetailQuery(session.id).queryKey);
const last = () => stored()?.messages.at(-1);
const said = () => stored()?.messages.map((message) => message.content);
const watch = (listener: () => void) => queries.getQueryCache().subscribe(listener);
const draft = () => draftOf(session.id);

beforeEach(() => {
  queries = testQueries();
  queries.setQueryData(sessionDetailQuery(session.id).queryKey, session);
});

afterEach(async () => {
  forgetAllDrafts();
  resetExchanges();
  // What still waits for the service is not to meet the next test.
  const back = new Promise<void>((resolve) => whenServiceAvailable(resolve));
  networkComesBack();
  await back;
});

describe("saying something", () => {
  it("shows a rating at once on a wine that is just coming in", async () => {
    const wine = aWine();
    const endless = new ReadableStream({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode(sse([created, ["reply.wines", { wines: [wine] }]]))),
    });
    server.use(
      answers.say(() => eventStream(endless)),
      answers.session(() => session),
    );
    void runExchange(queries, { sessionId: session.id, content: words });
    await expect.poll(() => last()?.wines).toHaveLength(1);
    patchRating(queries, wine.id, "liked");
    expect(last()?.wines[0]?.rating).toBe("liked");
    exchangeOf(session.id).controller?.abort();
    await expect.poll(() => exchangeOf(session.id).phase).toBe("idle");
  });

  it("leaves the exchange in the session when the reply is complete", async () => {
    server.use(answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rioja." }], completed]))));
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(said()).toEqual([session.messages[0]?.content, words, "Rioja."]);
    expect(stored()?.message_count).toBe(3);
    await expect.poll(() => exchangeOf(session.id)).toMatchObject({ phase: "idle", controller: null, failure: null });
  });

  it("keeps the words as a draft until the service has taken them", async () => {
    setDraft(session.id, words);
    let whileSending = "";
    server.use(
      answers.say(() => {
        whileSending = draft();
        return eventStream(sse([created, completed]));
      }),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(whileSending).toBe(words);
    expect(draft()).toBe("");
  });

  it("keeps a message in a queue when the service cannot be reached", async () => {
    setDraft(session.id, words);
    server.use(
      answers.say(() => Response.error()),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(queuedMessage(session.id)?.content).toBe(words);
    expect(exchangeOf(session.id).failure).toBeNull();
    // The field is free for the next one, which does not go first.
    setDraft(session.id, "And with fish?");
    await runExchange(queries, { sessionId: session.id, content: "And with fish?" });
    expect(queuedMessage(session.id)?.content).toBe(words);
    cancelQueued(session.id);
    expect(queuedMessage(session.id)).toBeUndefined();
    expect(draft()).toBe(`${words}\n\nAnd with fish?`);
  });

  it("gives the words back before what was written meanwhile", async () => {
    setDraft(session.id, words);
    server.use(
      answers.say(() => {
        setDraft(session.id, "And with fish?");
        return problem(503, "unavailable");
      }),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBe(`${words}\n\nAnd with fish?`);
  });

  it("does not send twice what arrived although the line broke", async () => {
    setDraft(session.id, words);
    let name = "";
    server.use(
      answers.say(({ client_id }) => {
        name = client_id;
        return Response.error();
      }),
      answers.session(() => ({ ...session, messages: [...session.messages, { ...question, client_id: name }, reply] })),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBe("");
    expect(exchangeOf(session.id).failure).toBeNull();
    expect(said()).toContain(words);
  });

  it("does not take the same words of another device for its own", async () => {
    setDraft(session.id, words);
    server.use(
      answers.say(() => problem(409, "reply-running")),
      answers.session(() => ({
        ...session,
        messages: [...session.messages, { ...question, client_id: "other" }, reply],
      })),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBe(words);
    expect(exchangeOf(session.id).failure).toMatchObject({ problem: { kind: "reply-running" } });
  });

  it("sends by itself what was not sent when the service is back, as the same message", async () => {
    setDraft(session.id, words);
    const names: string[] = [];
    server.use(
      answers.say(({ client_id }) => {
        names.push(client_id);
        return names.length === 1 ? problem(503, "unavailable") : eventStream(sse([created, completed]));
      }),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(queuedMessage(session.id)?.content).toBe(words);
    // What is typed meanwhile stays in the field.
    setDraft(session.id, "And with fish?");
    networkComesBack();
    await expect.poll(() => said()?.at(-1)).toBe("Rioja.");
    expect(exchangeOf(session.id).failure).toBeNull();
    expect(draft()).toBe("And with fish?");
    expect(queuedMessage(session.id)).toBeUndefined();
    expect(names[1]).toBe(names[0]);
    expect(names).toHaveLength(2);
  });

  it("sends after a reload what was in the queue, as the same message", async () => {
    setDraft(session.id, words);
    const names: string[] = [];
    server.use(
      answers.say(({ client_id }) => {
        names.push(client_id);
        return names.length === 1 ? Response.error() : eventStream(sse([created, completed]));
      }),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    restoreLeftover(session.id);
    expect(queuedSessions()).toEqual([session.id]);
    sendWhenAvailable(queries, session.id);
    networkComesBack();
    await expect.poll(() => said()?.at(-1)).toBe("Rioja.");
    expect(names).toEqual([names[0], names[0]]);
    expect(queuedSessions()).toEqual([]);
  });

  it("does not send what was taken out of the queue", async () => {
    setDraft(session.id, words);
    let sent = 0;
    server.use(
      answers.say(() => {
        sent++;
        return problem(503, "unavailable");
      }),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    cancelQueued(session.id);
    const back = new Promise<void>((resolve) => whenServiceAvailable(resolve));
    networkComesBack();
    await back;
    expect(sent).toBe(1);
  });

  it("keeps the words when the sign-in has expired, and asks for nothing more", async () => {
    setDraft(session.id, words);
    server.use(answers.say(() => problem(401, "not-signed-in")));
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBe(words);
    expect(exchangeOf(session.id).failure).toBeNull();
  });

  it("leaves a draft alone when something else is said", async () => {
    setDraft(session.id, "half a thought");
    server.use(answers.say(() => eventStream(sse([created, completed]))));
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBe("half a thought");
  });
});

describe("calling off what the service has not taken yet", () => {
  const unanswered = () => new Promise<Response>(() => undefined);

  it("frees the field at once, with the words in it", async () => {
    setDraft(session.id, words);
    server.use(
      answers.say(unanswered),
      answers.session(() => session),
    );
    const exchange = runExchange(queries, { sessionId: session.id, content: words });
    exchangeOf(session.id).controller?.abort();
    await expect.poll(() => exchangeOf(session.id)).toMatchObject({ phase: "idle", controller: null, failure: null });
    expect(draft()).toBe(words);
    await exchange;
  });

  it("frees the field also when the service does not say what became of it", async () => {
    setDraft(session.id, words);
    server.use(
      answers.say(() => problem(503, "unavailable")),
      http.get(`${baseUrl}/chat/sessions/:id`, unanswered),
    );
    void runExchange(queries, { sessionId: session.id, content: words });
    await expect.poll(() => queries.isFetching()).toBe(1);
    exchangeOf(session.id).controller?.abort();
    await expect.poll(() => exchangeOf(session.id).phase).toBe("idle");
    expect(draft()).toBe(words);
  });

  it("stops the reply when the service had taken the message all the same", async () => {
    setDraft(session.id, words);
    let name = "";
    const stopped: string[] = [];
    server.use(
      answers.say(({ client_id }) => {
        name = client_id;
        return unanswered();
      }),
      answers.session(() => ({ ...session, messages: [...session.messages, { ...question, client_id: name }, reply] })),
      answers.stop((messageId) => {
        stopped.push(messageId);
        return HttpResponse.json({ ...reply, status: "interrupted" });
      }),
    );
    const exchange = runExchange(queries, { sessionId: session.id, content: words });
    await expect.poll(() => name).not.toBe("");
    exchangeOf(session.id).controller?.abort();
    await exchange;
    await expect.poll(() => stopped).toEqual([reply.id]);
    expect(draft()).toBe("");
  });
});

describe("a session that is read anew while a reply is streamed", () => {
  it("neither loses nor doubles what has been streamed", async () => {
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const writer = stream.writable.getWriter();
    const send = (events: Parameters<typeof sse>[0]) => writer.write(new TextEncoder().encode(sse(events)));
    let read: SessionDetail = session;
    server.use(
      answers.say(() => eventStream(stream.readable)),
      answers.session(() => read),
    );
    const refetch = () => queries.fetchQuery({ ...sessionDetailQuery(session.id), staleTime: 0 });
    const exchange = runExchange(queries, { sessionId: session.id, content: words });
    await refetch();
    expect(said()?.at(-1)).toBe(words);
    await send([created, ["reply.delta", { text: "Rio" }]]);
    await expect.poll(() => last()?.content).toBe("Rio");
    for (const content of ["R", "Rioja."]) {
      read = { ...session, title: content, messages: [...session.messages, question, { ...reply, content }] };
      await refetch();
      expect(stored()).toMatchObject({ title: content, messages: { length: 3 } });
      expect(last()?.content).toBe("Rio");
    }
    await send([["reply.delta", { text: "ja" }]]);
    await expect.poll(() => last()?.content).toBe("Rioja");
    await send([completed]);
    await writer.close();
    await exchange;
    expect(said()).toEqual([session.messages[0]?.content, words, "Rioja."]);
  });
});

describe("a reply whose line breaks", () => {
  it("goes on at the very character", async () => {
    const read: (string | null)[] = [];
    const half = sse([created, ["reply.delta", { text: "Rio" }], ["reply.delta", { text: "ja 🍷" }]]);
    const rest = [
      ["reply.delta", { text: " or" }],
      ["reply.delta", { text: " Malbec." }],
      ["reply.completed", { message: { ...done, content: "Rioja 🍷 or Malbec." }, session: completed[1].session }],
    ] as const;
    server.use(
      answers.say(() => eventStream(pieces([new TextEncoder().encode(half)], true))),
      answers.stream((last) => {
        read.push(last);
        return eventStream(sse(rest));
      }),
    );
    const grown: string[] = [];
    const stop = watch(() => grown.push(last()?.content ?? ""));
    await runExchange(queries, { sessionId: session.id, content: words });
    stop();
    expect(read).toEqual([`${reply.id}:8`]);
    expect(grown).toEqual(expect.arrayContaining(["Rio", "Rioja 🍷", "Rioja 🍷 or", "Rioja 🍷 or Malbec."]));
    expect(said()).toEqual([session.messages[0]?.content, words, "Rioja 🍷 or Malbec."]);
  });

  it("goes on as often as it breaks, with each wine once and without what was taken back", async () => {
    const [one, two] = [aWine(), aWine()];
    const lines = [
      sse([
        ["reply.wines", { wines: [one] }],
        ["reply.delta", { text: "ja" }],
      ]),
      sse([
        ["reply.reset", {}],
        ["reply.delta", { text: "Mal" }],
        ["reply.wines", { wines: [one, two] }],
      ]),
    ];
    const read: (string | null)[] = [];
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rio" }]]))),
      answers.session(() => ({ ...session, messages: [...session.messages, question, reply] })),
      answers.stream((last) => {
        read.push(last);
        const line = lines.shift();
        if (line) return eventStream(line);
        exchangeOf(session.id).controller?.abort();
        return Response.error();
      }),
    );
    const heard: Message[] = [];
    const stop = watch(() => {
      const now = last();
      if (now?.id === reply.id && exchangeOf(session.id).phase !== "idle") heard.push(now);
    });
    await runExchange(queries, { sessionId: session.id, content: words });
    stop();
    expect(heard.find(({ content }) => content === "Mal")?.wines).toEqual([]);
    expect(read).toEqual([`${reply.id}:3`, `${reply.id}:5`, `${reply.id}:3`]);
    expect(heard.at(-1)).toMatchObject({ content: "Mal", wines: [one, two] });
  });

  it("is read where it is stored when nothing is left to tell", async () => {
    const rest = { ...done, content: "Rioja, or a Malbec." };
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rioja" }]]))),
      answers.stream(nothing),
      answers.session(() => ({ ...session, messages: [...session.messages, question, rest] })),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(said()).toEqual([session.messages[0]?.content, words, rest.content]);
  });

  it("waits for the network and then goes on", async () => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    let asked = 0;
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rio" }]]))),
      answers.stream(() => {
        asked++;
        return eventStream(sse([["reply.delta", { text: "ja." }], completed]));
      }),
    );
    const exchange = runExchange(queries, { sessionId: session.id, content: words });
    await expect.poll(() => last()?.content).toBe("Rio");
    expect(asked).toBe(0);
    online.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await exchange;
    expect(said()?.at(-1)).toBe("Rioja.");
  });

  it("is given up when the session is gone meanwhile", async () => {
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rio" }]]))),
      answers.stream(() => problem(404, "not-found")),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(exchangeOf(session.id)).toMatchObject({ phase: "idle", controller: null, failure: null });
    expect(queries.getQueryState(sessionDetailQuery(session.id).queryKey)?.isInvalidated).toBe(true);
  });

  it("keeps what was said when the exchange is aborted and it cannot be asked for", async () => {
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rioja" }]]))),
      answers.stream(() => {
        exchangeOf(session.id).controller?.abort();
        return Response.error();
      }),
      answers.session(() => Response.error()),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(stored()?.messages.at(-1)).toMatchObject({ content: "Rioja", status: "streaming" });
  });

  it("is kept as failed when the service says so", async () => {
    const failed = { ...reply, content: "Rio", status: "failed" as const };
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.failed", { problem: { status: 500 }, message: failed }]]))),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(stored()?.messages.at(-1)).toEqual(failed);
  });
});

describe("a reply that is being written already", () => {
  const begun = { ...reply, content: "Rio" };
  const joined = { ...session, messages: [...session.messages, question, begun] };

  it("is joined where it stands", async () => {
    queries.setQueryData(sessionDetailQuery(session.id).queryKey, joined);
    const read: (string | null)[] = [];
    server.use(
      answers.stream((last) => {
        read.push(last);
        return eventStream(sse([["reply.delta", { text: "ja." }], completed]));
      }),
    );
    joinReply(queries, session.id, begun.id);
    joinReply(queries, session.id, begun.id);
    await expect.poll(() => exchangeOf(session.id).phase).toBe("idle");
    expect(read).toEqual([`${reply.id}:3`]);
    expect(said()).toEqual([session.messages[0]?.content, words, "Rioja."]);
  });

  it("makes room for the next one when it has ended before anybody joined", async () => {
    queries.setQueryData(sessionDetailQuery(session.id).queryKey, joined);
    const next = { ...reply, id: aMessage().id };
    const again = aMessage({ role: "user", content: "And for fish?" });
    const endless = new ReadableStream({
      start: (controller) =>
        controller.enqueue(
          new TextEncoder().encode(
            sse([["message.created", { ...created[1], user_message: again, assistant_message: next }]]),
          ),
        ),
    });
    server.use(
      answers.stream(() => eventStream(endless)),
      answers.session(() => joined),
    );
    joinReply(queries, session.id, begun.id);
    await expect.poll(() => stored()?.messages.slice(-2)).toEqual([again, next]);
    expect(queries.getQueryState(sessionDetailQuery(session.id).queryKey)?.isInvalidated).toBe(true);
    exchangeOf(session.id).controller?.abort();
    await expect.poll(() => exchangeOf(session.id).phase).toBe("idle");
  });
});

describe("asking for a reply again", () => {
  it("replaces the one that broke off", async () => {
    const broken = { ...reply, content: "Rio", status: "interrupted" as const };
    queries.setQueryData(sessionDetailQuery(session.id).queryKey, {
      ...session,
      messages: [...session.messages, question, broken],
    });
    server.use(answers.retry(() => eventStream(sse([created, completed]))));
    await runExchange(queries, { sessionId: session.id, retry: broken.id });
    expect(said()).toEqual([session.messages[0]?.content, words, "Rioja."]);
  });

  it("shows the reply as it broke off when the service cannot be reached", async () => {
    const broken = { ...reply, content: "Rio", status: "interrupted" as const };
    const before = { ...session, messages: [...session.messages, question, broken] };
    queries.setQueryData(sessionDetailQuery(session.id).queryKey, before);
    let shown: Message | undefined;
    server.use(
      answers.retry(() => {
        shown = last();
        return Response.error();
      }),
      answers.session(() => Response.error()),
    );
    await runExchange(queries, { sessionId: session.id, retry: broken.id });
    expect(shown).toMatchObject({ id: broken.id, content: "", status: "streaming" });
    expect(stored()).toEqual(before);
  });

  it("says when that is refused", async () => {
    server.use(
      answers.retry(() => problem(409, "reply-not-retryable")),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, retry: reply.id });
    expect(exchangeOf(session.id).failure).toMatchObject({ asked: "again" });
  });
});

describe("opening a chat", () => {
  const greeting = aMessage({ is_welcome: true, content: "", status: "streaming" });
  const opened = aDetail({ messages: [greeting] });
  const { messages: _, ...summary } = opened;
  const begun = ["message.created", { session: summary, user_message: null, assistant_message: greeting }] as const;
  const whole = { ...greeting, content: "Good evening.", status: "complete" as const };

  it("does not wait for the greeting to be whole", async () => {
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(sse([begun]))),
    });
    server.use(
      answers.open(() => eventStream(endless)),
      answers.session(() => opened),
    );
    expect(await openChat(queries, { isPrivate: false })).toEqual(opened);
    expect(exchangeOf(opened.id)).toMatchObject({ phase: "streaming", replyId: greeting.id });
    exchangeOf(opened.id).controller?.abort();
    await expect.poll(() => exchangeOf(opened.id).phase).toBe("idle");
  });

  it("lets the greeting come in by itself, and closes the chat before it", async () => {
    queries.setQueryData(sessionDetailQuery(session.id).queryKey, { ...session, is_active: true });
    server.use(
      answers.open(() =>
        eventStream(sse([begun, ["reply.completed", { message: whole, session: aSession({ id: opened.id }) }]])),
      ),
    );
    await openChat(queries, { isPrivate: false });
    const { queryKey } = sessionDetailQuery(opened.id);
    await expect.poll(() => queries.getQueryData<SessionDetail>(queryKey)?.messages).toEqual([whole]);
    expect(stored()).toMatchObject({ is_active: false, read_only: true });
  });

  it("asks for a private one, and nothing more than that", async () => {
    const asked: string[] = [];
    server.use(
      answers.open((body) => {
        asked.push(body);
        return eventStream(sse([begun, ["reply.completed", { message: whole, session: aSession({ id: opened.id }) }]]));
      }),
      answers.current(opened),
    );
    await openChat(queries, { isPrivate: false });
    await openChat(queries, { isPrivate: true });
    expect(asked).toEqual(["", '{"private":true}']);
    await expect.poll(() => exchangeOf(opened.id).phase).toBe("idle");
  });

  it("takes a private chat before it off the list, with what was begun there", async () => {
    const secret = aSession({ is_private: true });
    const list = sessionListQuery("").queryKey;
    queries.setQueryData(list, {
      pages: [{ sessions: [secret], has_more: false, total: 1, next_cursor: null }],
      pageParams: [undefined],
    });
    setDraft(secret.id, "a surprise for Anna");
    server.use(
      answers.open(() =>
        eventStream(sse([begun, ["reply.completed", { message: whole, session: aSession({ id: opened.id }) }]])),
      ),
    );
    await openChat(queries, { isPrivate: false });
    const listed = queries.getQueryData(list)?.pages.flatMap((page) => page.sessions.map(({ id }) => id));
    expect(listed).toEqual([opened.id]);
    expect(draftOf(secret.id)).toBe("");
    await expect.poll(() => exchangeOf(opened.id).phase).toBe("idle");
  });

  it("links a chat with the one it goes on from", async () => {
    server.use(
      answers.continueSession(() =>
        eventStream(sse([begun, ["reply.completed", { message: whole, session: summary }]])),
      ),
    );
    const next = await openChat(queries, { continues: session.id });
    expect(next.continues).toEqual({ id: session.id, title: session.title });
    expect(stored()?.continued_in).toEqual({ id: opened.id, title: opened.title });
  });

  it("says when none could be opened", async () => {
    server.use(answers.open(() => problem(503, "unavailable")));
    await expect(openChat(queries, { isPrivate: false })).rejects.toMatchObject({ status: 503 });
  });
});
