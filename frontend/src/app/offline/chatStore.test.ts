import "fake-indexeddb/auto";
import { QueryObserver } from "@tanstack/react-query";
import { createStore, entries } from "idb-keyval";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountQuery } from "@/api/account";
import { baseUrl } from "@/api/client";
import { queryKeys } from "@/api/queryKeys";
import { removeSession } from "@/api/sessionCache";
import type { Lists } from "@/api/sessionLists";
import { sessionDetailQuery } from "@/api/sessions";
import { subscribeToAccountEvents } from "@/api/sharedEvents";
import type { SessionDetail, SessionSummary } from "@/api/types";
import { aDetail, aMessage, anAccount } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { answers, eventStream, problem, server, sse } from "@/test/server";
import { eraseChats, keepChats, restoreChats } from "./chatStore";

const account = anAccount();
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const aChat = (change: Partial<SessionDetail> = {}) => aDetail({ expires_at: later(90), ...change });

let stops: (() => void)[] = [];

/** A page that keeps what it reads. */
function open() {
  const queries = testQueries();
  stops.push(keepChats(queries, account));
  const read = (chat: SessionDetail) => {
    const queryKey = queryKeys.sessionDetail(chat.id);
    queries.setQueryData(queryKey, chat);
    stops.push(
      new QueryObserver(queries, { queryKey, staleTime: Number.POSITIVE_INFINITY }).subscribe(() => undefined),
    );
  };
  return { queries, read };
}

/** What a page without a line shows. */
async function offline(owner = account.id) {
  const queries = testQueries();
  const isShown = await restoreChats(queries, owner);
  const titles = queries
    .getQueryData<Lists>(queryKeys.sessionList(""))
    ?.pages.flatMap(({ sessions }) => sessions.map(({ title }) => title));
  return { queries, isShown, titles };
}

/** Answers with pages of the list, and gives the cursors that were asked for. */
function listed(
  page: (cursor: string | null) => { sessions: SessionSummary[]; has_more: boolean; next_cursor?: string },
) {
  const calls: (string | null)[] = [];
  server.use(
    http.get(`${baseUrl}/chat/sessions`, ({ request }) => {
      const cursor = new URL(request.url).searchParams.get("cursor");
      calls.push(cursor);
      return HttpResponse.json(page(cursor));
    }),
  );
  return calls;
}

/** The line is there again. */
async function eventsBegin() {
  const begun = new Promise<void>((resolve) => {
    const said = new TextEncoder().encode(sse([["ready", {}]]));
    server.use(answers.events(() => eventStream(new ReadableStream({ start: (out) => out.enqueue(said) }))));
    stops.push(subscribeToAccountEvents(account.id, () => resolve()));
  });
  await begun;
}

/** The database answers in turns of the event loop, of which a transaction takes a few. */
async function turns() {
  for (let turn = 0; turn < 30; turn++)
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(null);
      };
      port2.postMessage(null);
    });
}

async function written() {
  await turns();
  await vi.advanceTimersByTimeAsync(1_000);
  await turns();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  await eraseChats();
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
});

describe("chats that are kept", () => {
  it("are those that were read, with their messages and the account", async () => {
    const { queries, read } = open();
    const chat = aChat({ title: "Steak", is_active: true });
    read(chat);
    // Not on a page.
    queries.setQueryData(queryKeys.sessionDetail("other"), aChat({ title: "Exported" }));
    await written();
    const shown = await offline();
    expect(shown.isShown).toBe(true);
    expect(shown.titles).toEqual(["Steak"]);
    expect(shown.queries.getQueryData(queryKeys.sessionDetail(chat.id))).toEqual(chat);
    expect(shown.queries.getQueryData(queryKeys.currentSession)).toEqual(chat);
    expect(shown.queries.getQueryData(accountQuery.queryKey)).toEqual(account);
  });

  it("are never private ones", async () => {
    open().read(aChat({ is_private: true }));
    await written();
    expect((await offline()).isShown).toBe(false);
  });

  it("keep their state from before a reply that is being written", async () => {
    const { queries, read } = open();
    const chat = aChat({ title: "Steak" });
    read(chat);
    await written();
    const writing = { ...chat, messages: [...chat.messages, aMessage({ status: "streaming" })] };
    queries.setQueryData(queryKeys.sessionDetail(chat.id), writing);
    await written();
    expect((await offline()).queries.getQueryData(queryKeys.sessionDetail(chat.id))).toEqual(chat);
  });

  it("are the last fifty", async () => {
    const { read } = open();
    for (let day = 0; day < 52; day++) {
      read(aChat({ title: `Chat ${day}`, created_at: new Date(Date.UTC(2026, 0, day + 1)).toISOString() }));
      await written();
    }
    const { titles } = await offline();
    expect(titles).toHaveLength(50);
    expect(titles?.at(0)).toBe("Chat 51");
    expect(titles).not.toContain("Chat 1");
  });

  it("are gone when they are deleted, expire, or were not read for thirty days", async () => {
    const { queries, read } = open();
    const deleted = aChat({ title: "Deleted" });
    for (const chat of [deleted, aChat({ title: "Expiring", expires_at: later(10) }), aChat({ title: "Kept" })])
      read(chat);
    await written();
    removeSession(queries, deleted.id);
    await written();
    expect((await offline()).titles?.sort()).toEqual(["Expiring", "Kept"]);
    vi.setSystemTime(Date.now() + 11 * 86_400_000);
    expect((await offline()).titles).toEqual(["Kept"]);
    vi.setSystemTime(Date.now() + 20 * 86_400_000);
    expect((await offline()).isShown).toBe(false);
  });

  it("are gone when they were deleted elsewhere, once the events have begun again", async () => {
    server.use(answers.session(() => problem(404, "not-found")));
    const calls = listed(() => ({ sessions: [here], has_more: false }));
    const { read } = open();
    const [here, elsewhere] = [aChat({ title: "Here" }), aChat({ title: "Elsewhere" })];
    read(here);
    read(elsewhere);
    await written();
    expect(calls).toEqual([]);
    await eventsBegin();
    await expect.poll(async () => (await offline()).titles).toEqual(["Here"]);
    expect(calls).toEqual([null]);
  });

  it("are asked for no farther than they would stand in the list", async () => {
    const chats = [3, 2, 1].map((day) => aChat({ title: `Day ${day}`, created_at: `2026-11-0${day}T10:00:00Z` }));
    const [third, second, first] = chats as [SessionDetail, SessionDetail, SessionDetail];
    const pinned = { ...first, pinned: true };
    server.use(answers.session(() => problem(404, "not-found")));
    const calls = listed((cursor) =>
      cursor
        ? { sessions: [third, aChat({ created_at: "2026-11-01T12:00:00Z" })], has_more: true, next_cursor: "2" }
        : { sessions: [pinned], has_more: true, next_cursor: "1" },
    );
    const { read } = open();
    for (const chat of chats) read(chat);
    await written();
    await eventsBegin();
    await expect.poll(async () => (await offline()).titles).toEqual(["Day 3", "Day 1"]);
    expect((await offline()).queries.getQueryData(queryKeys.sessionDetail(second.id))).toBeUndefined();
    expect(calls).toEqual([null, "1"]);
  });

  it("stay when the list has missed them but the service knows them", async () => {
    const [pinned, unknown, deleted] = [
      aChat({ title: "Pinned meanwhile" }),
      aChat({ title: "Cannot be read" }),
      aChat({ title: "Deleted" }),
    ];
    listed(() => ({ sessions: [], has_more: false }));
    server.use(
      http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) => {
        if (params.id === pinned.id) return HttpResponse.json(pinned);
        return params.id === deleted.id ? problem(404, "not-found") : problem(503, "unavailable");
      }),
    );
    const { read } = open();
    for (const chat of [pinned, unknown, deleted]) read(chat);
    await written();
    await eventsBegin();
    await expect.poll(async () => (await offline()).titles?.sort()).toEqual(["Cannot be read", "Pinned meanwhile"]);
  });

  it("are asked for one by one behind three pages of the list", async () => {
    const chat = aChat({ title: "Long ago", created_at: "2020-01-01T10:00:00Z" });
    let page = 0;
    const calls = listed(() => ({ sessions: [aChat()], has_more: true, next_cursor: `${++page}` }));
    server.use(answers.session(() => problem(404, "not-found")));
    open().read(chat);
    await written();
    await eventsBegin();
    await expect.poll(async () => (await offline()).isShown).toBe(false);
    expect(calls).toEqual([null, "1", "2"]);
  });

  it("stay when another window is at it", async () => {
    const locks = {
      request: (_name: string, _how: object, call: (lock: null) => unknown) => Promise.resolve(call(null)),
    };
    Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
    stops.push(() => Reflect.deleteProperty(navigator, "locks"));
    vi.stubGlobal("BroadcastChannel", undefined);
    const calls = listed(() => ({ sessions: [], has_more: false }));
    open().read(aChat({ title: "Steak" }));
    await written();
    await eventsBegin();
    await written();
    vi.unstubAllGlobals();
    expect(calls).toEqual([]);
  });

  it("stay when the list cannot be read", async () => {
    server.use(http.get(`${baseUrl}/chat/sessions`, () => problem(503, "unavailable")));
    open().read(aChat({ title: "Steak" }));
    await written();
    await eventsBegin();
    await written();
    expect((await offline()).titles).toEqual(["Steak"]);
  });

  it("are gone at once when the service knows them no more", async () => {
    server.use(answers.session(() => problem(404, "not-found")));
    const { queries, read } = open();
    const chat = aChat({ title: "Steak" });
    read(chat);
    await written();
    expect((await offline()).titles).toEqual(["Steak"]);
    await queries.fetchQuery(sessionDetailQuery(chat.id)).catch(() => undefined);
    await turns();
    expect((await offline()).isShown).toBe(false);
    await written();
    expect((await offline()).isShown).toBe(false);
  });

  it("are shown to nobody else", async () => {
    open().read(aChat());
    await written();
    expect((await offline(anAccount().id)).isShown).toBe(false);
  });

  it("are erased when somebody else signs in, whatever the sign-out has left", async () => {
    open().read(aChat());
    await written();
    for (const stop of stops) stop();
    const other = anAccount({ id: "another" });
    stops = [keepChats(testQueries(), other)];
    await written();
    expect((await offline(other.id)).isShown).toBe(false);
    expect((await offline()).isShown).toBe(false);
    expect(await entries(createStore("sommelier", "chats"))).toEqual([["account", other]]);
  });

  it("are erased with the account", async () => {
    open().read(aChat());
    await written();
    await eraseChats();
    expect((await offline()).isShown).toBe(false);
  });
});
