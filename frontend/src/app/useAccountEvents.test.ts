import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountEvent } from "@/api/accountEvents";
import { baseUrl } from "@/api/client";
import { resetExchanges, startExchange } from "@/api/exchangeStore";
import { changeSession, trackOpening, trackRemoval } from "@/api/pendingChanges";
import { queryKeys } from "@/api/queryKeys";
import type { SessionDetail, SessionList, SessionSummary } from "@/api/types";
import { aDetail, aMessage, anAccount, aSession } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { answers, server } from "@/test/server";
import { applyEvent } from "./useAccountEvents";

const steak = aSession({ title: "Steak night", message_count: 3 });
const open = aDetail({ title: "Open one" });
const { messages: _, ...openRow } = open;

let queries = testQueries();

const list = () => queries.getQueryData<{ pages: SessionList[] }>(queryKeys.sessionList(""))?.pages[0]?.sessions ?? [];
const titles = () => list().map((session) => session.title);
const detail = () => queries.getQueryData<SessionDetail>(queryKeys.sessionDetail(open.id));
const isStale = () => queries.getQueryState(queryKeys.sessionDetail(open.id))?.isInvalidated;
const tell = (event: AccountEvent) => applyEvent(queries, event);

beforeEach(() => {
  queries = testQueries();
  const page = { sessions: [openRow, steak] as SessionSummary[], has_more: false, total: 2, next_cursor: null };
  queries.setQueryData(queryKeys.sessionList(""), { pages: [page], pageParams: [undefined] });
  queries.setQueryData(queryKeys.sessionDetail(open.id), open);
});

afterEach(() => resetExchanges());

describe("news of a session", () => {
  it("lists a new one first, and only once", () => {
    const session = aSession({ title: "New one" });
    tell({ type: "session.created", session });
    tell({ type: "session.created", session });
    expect(titles()).toEqual(["New one", "Open one", "Steak night"]);
  });

  it.each(["session.titled", "session.renamed", "session.pinned", "session.updated"] as const)(
    "%s: changes its row and the open chat",
    (type) => {
      tell({ type, session: { ...openRow, title: "Ribeye", pinned: true, expires_at: null } });
      expect(titles()).toEqual(["Ribeye", "Steak night"]);
      expect(detail()).toMatchObject({ title: "Ribeye", pinned: true, expires_at: null, messages: open.messages });
    },
  );

  it("closes the open chat in place", () => {
    const closed = { is_active: false, read_only: true, closed_at: "2026-11-22T11:00:00Z", message_count: 3 };
    tell({ type: "session.closed", session: { ...openRow, ...closed } });
    expect(detail()).toMatchObject(closed);
    expect(titles()).toEqual(["Open one", "Steak night"]);
  });

  it("takes a deleted one off the list, and has the page that shows it ask for it", () => {
    tell({ type: "session.deleted", id: open.id });
    expect(titles()).toEqual(["Steak night"]);
  });

  it("does not take back what came after it was read", () => {
    const newer = { ...open, title: "Ribeye", message_count: 3, updated_at: "2026-11-22T10:05:00Z" };
    queries.setQueryData(queryKeys.sessionDetail(open.id), newer);
    tell({ type: "session.titled", session: openRow });
    expect(detail()).toMatchObject({ title: "Ribeye", message_count: 3 });
  });

  it("has the open chat read anew when it tells of messages that are not here", () => {
    tell({ type: "session.titled", session: { ...openRow, message_count: 3 } });
    expect(isStale()).toBe(true);
  });
});

describe("a gap in the news", () => {
  it("has the open chat and one page of the list read anew, however many are loaded", async () => {
    const page = (sessions: SessionSummary[]) => ({ sessions, has_more: true, total: 780, next_cursor: "next" });
    const rows = (day: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        aSession({ created_at: new Date(Date.UTC(2026, 0, day, 0, 0, -at)).toISOString() }),
      );
    const pages = Array.from({ length: 26 }, (_, at) => page(rows(300 - at, 30)));
    queries.setQueryData(queryKeys.sessionList(""), { pages, pageParams: pages.map(() => undefined) });
    const news = aSession({ title: "From the phone", created_at: "2026-12-01T00:00:00Z" });
    const asked: string[] = [];
    server.use(
      http.get(`${baseUrl}/chat/sessions`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(page([news, ...(pages[0]?.sessions.slice(0, 29) ?? [])]));
      }),
      answers.account(anAccount()),
    );
    tell({ type: "ready" });
    await expect.poll(() => titles()[0]).toBe("From the phone");
    expect(isStale()).toBe(true);
    expect(asked).toEqual(["?limit=30&empty=false"]);
    const shown = queries.getQueryData<{ pages: SessionList[] }>(queryKeys.sessionList(""))?.pages ?? [];
    expect(shown.flatMap(({ sessions }) => sessions.map(({ id }) => id))).toEqual([
      news.id,
      ...pages.flatMap(({ sessions }) => sessions.map(({ id }) => id)),
    ]);
  });
});

describe("news of a reply", () => {
  const session = { ...openRow, message_count: 3 };

  it("has the chat read anew when it began elsewhere", () => {
    tell({ type: "reply.started", session, message_id: "m" });
    expect(isStale()).toBe(true);
    expect(detail()?.message_count).toBe(3);
  });

  it("changes nothing of a reply that this window hears", () => {
    startExchange(open.id, { phase: "streaming", replyId: "m", controller: new AbortController() });
    tell({ type: "reply.started", session, message_id: "m" });
    tell({ type: "reply.finished", session, message_id: "m" });
    expect(isStale()).toBe(false);
  });

  it("has the chat read anew when another device says something while this one is sending or hearing", () => {
    startExchange(open.id, { phase: "sending", replyId: null, controller: new AbortController() });
    tell({ type: "reply.started", session, message_id: "other" });
    expect(isStale()).toBe(true);
  });

  it("has a reply read anew that another device has had given again", () => {
    const broken = aMessage({ status: "interrupted" });
    queries.setQueryData(queryKeys.sessionDetail(open.id), { ...open, messages: [...open.messages, broken] });
    tell({ type: "reply.started", session: { ...session, message_count: 2 }, message_id: broken.id });
    expect(isStale()).toBe(true);
  });

  it("has the chat read anew when another version of a message is shown", () => {
    tell({ type: "message.selected", session, message_id: aMessage().id });
    expect(isStale()).toBe(true);
  });

  it("does not ask for a reply that is here already", () => {
    const reply = aMessage();
    queries.setQueryData(queryKeys.sessionDetail(open.id), { ...open, messages: [...open.messages, reply] });
    tell({ type: "reply.finished", session, message_id: reply.id });
    expect(isStale()).toBe(false);
    tell({ type: "reply.finished", session, message_id: aMessage().id });
    expect(isStale()).toBe(true);
  });
});

describe("news of a session that this window is changing itself", () => {
  it("has the last word of this window stand until the service has answered, and tells everything else", async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const call = changeSession(open.id, { title: "Ribeye" }, () => answered);
    queries.setQueryData(queryKeys.sessionDetail(open.id), { ...open, title: "Ribeye" });
    tell({ type: "reply.started", session: { ...openRow, message_count: 3, pinned: true }, message_id: "m" });
    expect(detail()).toMatchObject({ title: "Ribeye", pinned: true });
    expect(isStale()).toBe(true);
    answer();
    await call;
    tell({ type: "session.renamed", session: { ...openRow, message_count: 3, title: "T-bone" } });
    expect(detail()?.title).toBe("T-bone");
  });

  it("is no news when it took the session away", async () => {
    const gone = aSession().id;
    const deletion = trackRemoval(gone, Promise.resolve(undefined));
    queries.setQueryData(queryKeys.sessionDetail(gone), { ...open, id: gone });
    tell({ type: "session.deleted", id: gone });
    await deletion;
    tell({ type: "session.deleted", id: gone });
    tell({ type: "session.updated", session: { ...openRow, id: gone } });
    expect(queries.getQueryState(queryKeys.sessionDetail(gone))?.isInvalidated).toBe(false);
    expect(list().some(({ id }) => id === gone)).toBe(false);
  });

  it("does not close or take away the chat under a person who is opening the next", async () => {
    const call = trackOpening(Promise.reject(new Error("refused"))).catch(() => undefined);
    tell({ type: "session.closed", session: { ...openRow, is_active: false, read_only: true } });
    tell({ type: "session.deleted", id: open.id });
    expect(detail()?.read_only).toBe(false);
    await call;
    tell({ type: "session.closed", session: { ...openRow, is_active: false, read_only: true } });
    expect(detail()?.read_only).toBe(true);
  });
});
