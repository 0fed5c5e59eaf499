import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountEvent } from "@/api/accountEvents";
import { ACTIVE, ownChange } from "@/api/ownChanges";
import { queryKeys } from "@/api/queryKeys";
import type { SessionDetail, SessionList, SessionSummary } from "@/api/types";
import { forgetExchanges, startLive } from "@/features/chat/liveExchanges";
import { aDetail, aMessage, aSession } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { applyEvent } from "./applyEvent";

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

afterEach(() => forgetExchanges());

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

  it("has everything read anew after a gap", () => {
    tell({ type: "ready" });
    expect(isStale()).toBe(true);
    expect(queries.getQueryState(queryKeys.sessionList(""))?.isInvalidated).toBe(true);
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
    const silence = { question: null, reply: null, replaces: null, searching: false, stopping: false };
    startLive(open.id, { ...silence, hangUp: () => undefined });
    tell({ type: "reply.started", session, message_id: "m" });
    tell({ type: "reply.finished", session, message_id: "m" });
    expect(isStale()).toBe(false);
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

describe("news of what this window is doing itself", () => {
  it("comes too early and is left alone", async () => {
    let answer = (_: unknown) => {};
    const call = ownChange(open.id, new Promise((resolve) => (answer = resolve)));
    tell({ type: "session.renamed", session: { ...openRow, title: "An older title" } });
    expect(titles()).toEqual(["Open one", "Steak night"]);
    answer(null);
    await call;
    tell({ type: "session.renamed", session: { ...openRow, title: "Ribeye" } });
    expect(titles()).toEqual(["Ribeye", "Steak night"]);
  });

  it("is no news when it took the session away", async () => {
    const gone = aSession().id;
    await ownChange(gone, Promise.resolve(undefined), () => true);
    queries.setQueryData(queryKeys.sessionDetail(gone), { ...open, id: gone });
    tell({ type: "session.deleted", id: gone });
    expect(queries.getQueryState(queryKeys.sessionDetail(gone))?.isInvalidated).toBe(false);
  });

  it("does not close or take away the chat under a person who is opening the next", async () => {
    const call = ownChange(ACTIVE, Promise.reject(new Error("refused"))).catch(() => undefined);
    tell({ type: "session.closed", session: { ...openRow, is_active: false, read_only: true } });
    tell({ type: "session.deleted", id: open.id });
    expect(detail()?.read_only).toBe(false);
    await call;
    tell({ type: "session.closed", session: { ...openRow, is_active: false, read_only: true } });
    expect(detail()?.read_only).toBe(true);
  });
});
