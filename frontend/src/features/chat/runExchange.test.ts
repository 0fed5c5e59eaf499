import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { patchRating } from "@/api/ratingCache";
import { sessionDetailQuery, sessionListQuery } from "@/api/sessions";
import type { SessionDetail } from "@/api/types";
import { aDetail, aMessage, aSession, aWine } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { answers, eventStream, problem, server, sse } from "@/test/server";
import { forgetAllDrafts, setDraft } from "./drafts";
import { exchangeOf, forgetExchanges } from "./liveExchanges";
import { openChat, runExchange } from "./runExchange";

const words = "What goes with ribeye?";
const session = aDetail();
const question = aMessage({ role: "user", content: words });
const reply = aMessage({ content: "", status: "streaming" });
const done = { ...reply, content: "Rioja.", status: "complete" as const };
const created = ["message.created", { user_message: question, assistant_message: reply }] as const;
const completed = [
  "reply.completed",
  { message: done, session: aSession({ id: session.id, message_count: 3 }) },
] as const;

let queries = testQueries();
const stored = () => queries.getQueryData<SessionDetail>(sessionDetailQuery(session.id).queryKey);
const said = () => stored()?.messages.map((message) => message.content);
const draft = () => localStorage.getItem(`sommelier.draft.${session.id}`);

beforeEach(() => {
  queries = testQueries();
  queries.setQueryData(sessionDetailQuery(session.id).queryKey, session);
});

afterEach(() => {
  forgetAllDrafts();
  forgetExchanges();
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
    await expect.poll(() => exchangeOf(session.id).live?.reply?.wines).toHaveLength(1);
    patchRating(queries, wine.id, "liked");
    expect(exchangeOf(session.id).live?.reply?.wines[0]?.rating).toBe("liked");
    exchangeOf(session.id).live?.hangUp();
    await expect.poll(() => exchangeOf(session.id).live).toBeNull();
  });

  it("leaves the exchange in the session when the reply is complete", async () => {
    server.use(answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rioja." }], completed]))));
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(said()).toEqual([session.messages[0]?.content, words, "Rioja."]);
    expect(stored()?.message_count).toBe(3);
    await expect.poll(() => exchangeOf(session.id)).toEqual({ live: null, failure: null });
  });

  it("keeps the words as a draft until the service has taken them", async () => {
    setDraft(session.id, words);
    let whileSending: string | null = null;
    server.use(
      answers.say(() => {
        whileSending = draft();
        return eventStream(sse([created, completed]));
      }),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(whileSending).toBe(words);
    expect(draft()).toBeNull();
  });

  it("gives the words back when the service cannot be reached", async () => {
    setDraft(session.id, words);
    server.use(
      answers.say(() => Response.error()),
      answers.session(() => session),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBe(words);
    expect(exchangeOf(session.id).failure).toMatchObject({ asked: "message", problem: { status: 0 } });
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
    server.use(
      answers.say(() => Response.error()),
      answers.session(() => ({ ...session, messages: [...session.messages, question, reply] })),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(draft()).toBeNull();
    expect(exchangeOf(session.id).failure).toBeNull();
    expect(said()).toContain(words);
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

describe("a reply that breaks off", () => {
  it("is asked for where it is stored", async () => {
    const rest = { ...done, content: "Rioja, or a Malbec." };
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rioja" }]]))),
      answers.session(() => ({ ...session, messages: [...session.messages, question, rest] })),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(said()).toEqual([session.messages[0]?.content, words, rest.content]);
  });

  it("keeps what was said while it cannot be asked for", async () => {
    server.use(
      answers.say(() => eventStream(sse([created, ["reply.delta", { text: "Rioja" }]]))),
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

describe("a reply while it is written", () => {
  it("collects wines that come one by one", async () => {
    const [one, two] = [aWine(), aWine()];
    server.use(
      answers.say(() =>
        eventStream(sse([created, ["reply.wines", { wines: [one] }], ["reply.wines", { wines: [two] }]])),
      ),
      answers.session(() => Response.error()),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(stored()?.messages.at(-1)?.wines).toEqual([one, two]);
  });
});

describe("a voice that starts over", () => {
  it("takes back its text and keeps the wines it showed", async () => {
    const wine = aWine();
    server.use(
      answers.say(() =>
        eventStream(
          sse([
            created,
            ["reply.delta", { text: "Let me s" }],
            ["reply.searching", {}],
            ["reply.wines", { wines: [wine] }],
            ["reply.reset", {}],
            ["reply.delta", { text: "Rioja" }],
          ]),
        ),
      ),
      answers.session(() => Response.error()),
    );
    await runExchange(queries, { sessionId: session.id, content: words });
    expect(stored()?.messages.at(-1)).toMatchObject({ content: "Rioja", wines: [wine] });
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
  const begun = ["message.created", { user_message: null, assistant_message: greeting }] as const;
  const whole = { ...greeting, content: "Good evening.", status: "complete" as const };

  it("does not wait for the greeting to be whole", async () => {
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(sse([begun]))),
    });
    server.use(
      answers.open(() => eventStream(endless)),
      answers.current(opened),
      answers.session(() => opened),
    );
    expect(await openChat(queries, { isPrivate: false })).toEqual(opened);
    expect(exchangeOf(opened.id).live?.reply).toEqual(greeting);
    exchangeOf(opened.id).live?.hangUp();
    await expect.poll(() => exchangeOf(opened.id).live).toBeNull();
  });

  it("lets the greeting come in by itself, and closes the chat before it", async () => {
    queries.setQueryData(sessionDetailQuery(session.id).queryKey, { ...session, is_active: true });
    server.use(
      answers.open(() =>
        eventStream(sse([begun, ["reply.completed", { message: whole, session: aSession({ id: opened.id }) }]])),
      ),
      answers.current(opened),
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
    await expect.poll(() => exchangeOf(opened.id).live).toBeNull();
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
      answers.current(opened),
    );
    await openChat(queries, { isPrivate: false });
    const listed = queries.getQueryData(list)?.pages.flatMap((page) => page.sessions.map(({ id }) => id));
    expect(listed).toEqual([opened.id]);
    expect(localStorage.getItem(`sommelier.draft.${secret.id}`)).toBeNull();
    await expect.poll(() => exchangeOf(opened.id).live).toBeNull();
  });

  it("says when none could be opened", async () => {
    server.use(answers.open(() => problem(503, "unavailable")));
    await expect(openChat(queries, { isPrivate: false })).rejects.toMatchObject({ status: 503 });
  });
});
