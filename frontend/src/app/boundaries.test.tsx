import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { Suspense } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import type { WineCard } from "@/api/types";
import { aDetail, aMessage, anAccount, aSession, aWine } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, networkComesBack, problem, server } from "@/test/server";
import { PageBoundary } from "./boundaries";
import { lazyPage } from "./lazyPage";
import { createQueryClient } from "./queryClient";
import { AppRoutes } from "./Routes";

const account = anAccount({ time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone });
const row = aSession({ title: "Steak night", message_count: 3 });
const list = { sessions: [row], has_more: false, total: 1, next_cursor: null };
const broken = {} as WineCard;

const showApp = (at: string) => renderInApp(<AppRoutes />, { queries: createQueryClient(), at });
const tryAgain = () => userEvent.click(screen.getByRole("button", { name: "Try again" }));

beforeEach(() => {
  // React reports what was caught.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { matches: _, ...media } = matchMedia("");
  vi.spyOn(globalThis, "matchMedia").mockImplementation(() => ({ ...media, matches: true }));
  server.use(answers.account(account), answers.sessions(list));
});

describe("what breaks", () => {
  it("is one page: the list of chats stays, and so does the way to try again", async () => {
    let wines = [broken];
    server.use(
      http.get(`${baseUrl}/wines`, () =>
        HttpResponse.json({ wines, has_more: false, total: wines.length, next_cursor: null }),
      ),
    );
    showApp("/wines");
    expect(await screen.findByRole("heading", { level: 1, name: "This page broke" })).toBeVisible();
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the list of chats" })).toBeVisible();
    wines = [aWine({ name: "Rioja Reserva" })];
    await tryAgain();
    expect(await screen.findByRole("link", { name: "Rioja Reserva" })).toBeVisible();
  });

  it("is one panel: the chat beside it stays", async () => {
    const session = aDetail({ title: "Current one" });
    server.use(
      answers.session(() => session),
      answers.sessions({ ...list, sessions: [{ ...row, title_source: "date", created_at: "yesterday" }] }),
    );
    showApp(`/chat/${session.id}`);
    expect(await screen.findByRole("heading", { level: 1, name: "Current one" })).toBeVisible();
    const panel = screen.getByRole("complementary", { name: "Chats" });
    expect(await within(panel).findByText("This part of the page broke.")).toBeVisible();
    expect(within(panel).getByRole("button", { name: "New chat" })).toBeVisible();
    server.use(answers.sessions(list));
    await tryAgain();
    expect(await within(panel).findByRole("link", { name: "Steak night" })).toBeVisible();
  });

  it("is one message: its words stay, and so do the others", async () => {
    const half = aMessage({ content: "Try this one.", wines: [broken] });
    const session = aDetail({ messages: [half, aMessage({ content: "And this one." })] });
    server.use(answers.session(() => session));
    showApp(`/chat/${session.id}`);
    expect(await screen.findByText("Part of this message cannot be shown.")).toBeVisible();
    expect(screen.getByText("Try this one.")).toBeVisible();
    expect(screen.getByText("And this one.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Message/ })).toBeVisible();
  });
});

describe("a page that cannot be fetched", () => {
  it("is fetched again, by hand or by itself when the service is back", async () => {
    let failures = 0;
    const Page = lazyPage(async () => {
      if (failures++ < 2) throw new TypeError("Failed to fetch dynamically imported module");
      return () => <p>Here it is</p>;
    });
    renderInApp(
      <PageBoundary>
        <Suspense>
          <Page />
        </Suspense>
      </PageBoundary>,
    );
    expect(await screen.findByRole("heading", { name: "This page broke" })).toBeVisible();
    await tryAgain();
    expect(await screen.findByRole("heading", { name: "This page broke" })).toBeVisible();
    expect(failures).toBe(2);
    networkComesBack();
    expect(await screen.findByText("Here it is")).toBeVisible();
  });
});

describe("a service that does not answer", () => {
  it("is looked for until it is back, and then the page is there", async () => {
    let isBack = false;
    const session = aDetail({ title: "Current one" });
    server.use(
      answers.session(() => session),
      http.get(`${baseUrl}/auth/me`, () => (isBack ? HttpResponse.json(account) : problem(503, "unavailable"))),
    );
    const queries = createQueryClient();
    queries.setDefaultOptions({ queries: { retry: false } });
    renderInApp(<AppRoutes />, { queries, at: `/chat/${session.id}` });
    expect(await screen.findByRole("heading", { name: "The service does not answer" })).toBeVisible();
    isBack = true;
    networkComesBack();
    expect(await screen.findByRole("heading", { name: "Current one" })).toBeVisible();
  });
});
