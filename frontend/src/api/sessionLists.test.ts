import { InfiniteQueryObserver } from "@tanstack/react-query";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { aSession } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { server } from "@/test/server";
import { baseUrl } from "./client";
import { patchSession } from "./sessionCache";
import { withFirstPage } from "./sessionLists";
import { sessionListQuery } from "./sessions";
import type { SessionSummary } from "./types";

const page = (...sessions: SessionSummary[]) => ({ sessions, has_more: true, total: 9, next_cursor: "next" });
const lists = (...pages: ReturnType<typeof page>[]) => ({ pages, pageParams: pages.map(() => undefined) });
const titles = ({ pages }: { pages: { sessions: SessionSummary[] }[] }) =>
  pages.map(({ sessions }) => sessions.map(({ title }) => title).join(""));

/** Older from one to the next. */
const [a, b, c, d, e] = ["A", "B", "C", "D", "E"].map((title, at) =>
  aSession({ title, created_at: `2026-11-2${5 - at}T10:00:00Z` }),
) as [SessionSummary, SessionSummary, SessionSummary, SessionSummary, SessionSummary];

describe("the first page read anew", () => {
  it("pushes back what was on it, and leaves what lies behind", () => {
    const fresh = withFirstPage(lists(page(b, c), page(d, e)), page(a, b));
    expect(titles(fresh)).toEqual(["ABC", "DE"]);
  });

  it("takes what has come onto it from where it was", () => {
    const fresh = withFirstPage(lists(page(a, b), page(c, d)), page({ ...d, pinned: true }, a));
    expect(titles(fresh)).toEqual(["DAB", "C"]);
  });

  it("stands alone when something is missing from it, or nothing is on it that was", () => {
    expect(titles(withFirstPage(lists(page(a, b), page(c, d)), page(b, c)))).toEqual(["BC"]);
    expect(titles(withFirstPage(lists(page(d), page(e)), page(a, b)))).toEqual(["AB"]);
    expect(titles(withFirstPage(lists(page(a), page(b)), { ...page(a), has_more: false }))).toEqual(["A"]);
  });
});

describe("a list whose next page is underway", () => {
  it("keeps what changes meanwhile", async () => {
    const queries = testQueries();
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.get(`${baseUrl}/chat/sessions`, async ({ request }) => {
        if (!request.url.includes("cursor")) return HttpResponse.json(page(a, b));
        await answered;
        return HttpResponse.json(page(c));
      }),
    );
    const options = sessionListQuery("");
    const observer = new InfiniteQueryObserver(queries, options);
    const leave = observer.subscribe(() => undefined);
    await expect.poll(() => observer.getCurrentResult().isSuccess).toBe(true);
    const next = observer.fetchNextPage();
    patchSession(queries, b.id, { title: "Renamed" });
    answer();
    await next;
    await expect.poll(() => titles(queries.getQueryData(options.queryKey) ?? lists())).toEqual(["ARenamed", "C"]);
    leave();
  });
});
