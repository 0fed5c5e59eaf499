import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { baseUrl } from "@/api/client";
import { resetExchanges } from "@/api/exchangeStore";
import { queryKeys } from "@/api/queryKeys";
import { forgetAllDrafts, setDraft } from "@/features/chat/drafts";
import { resetDeletions } from "@/features/history/deletions";
import { aDetail, aMessage, anAccount } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { createQueryClient } from "./queryClient";
import { AppRoutes } from "./Routes";

const account = anAccount({ time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone });
const secret = aDetail({ title: "Surprise", title_source: "user", is_private: true });
const plain = aDetail({ title: "Steak night", title_source: "user" });
const next = aDetail({ title: "The next one", title_source: "user" });

beforeEach(() => {
  server.use(
    answers.account(account),
    answers.sessions({ sessions: [], has_more: false, total: 0, next_cursor: null }),
    answers.current(next),
  );
});

afterEach(() => {
  // A page that is still there would join what has been reset.
  cleanup();
  forgetAllDrafts();
  resetExchanges();
  resetDeletions();
});

async function show(session: typeof secret) {
  let gone = false;
  server.use(
    answers.session(() => (gone ? next : session)),
    answers.current(next),
    answers.close(() => {
      gone = session.is_private;
      return session.is_private
        ? noContent()
        : HttpResponse.json({ ...session, is_active: false, read_only: true, closed_at: new Date().toISOString() });
    }),
  );
  renderInApp(<AppRoutes />, { queries: createQueryClient(), at: `/chat/${session.id}` });
  await screen.findByRole("heading", { level: 1, name: session.title });
}

async function close(title: string) {
  await userEvent.click(screen.getByRole("button", { name: `Options for “${title}”` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Close chat" }));
}

describe("the page of a chat", () => {
  it("says in the header what private means", async () => {
    await show(secret);
    expect(screen.getByText("Private: nothing is remembered, and it is deleted when it closes")).toBeVisible();
  });

  it("turns read-only in place when the chat is closed", async () => {
    await show(plain);
    await close("Steak night");
    expect(await screen.findByText("Closed today.")).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "Steak night" })).toBeVisible();
    expect(screen.queryByRole("textbox", { name: /Message/ })).not.toBeInTheDocument();
  });

  it("leaves a private chat that is closed, with what was begun there, for a new one", async () => {
    await show(secret);
    act(() => setDraft(secret.id, "half a thought"));
    await close("Surprise");
    expect(await screen.findByRole("heading", { level: 1, name: "The next one" })).toBeVisible();
    expect(screen.getByText("The private chat is closed and deleted.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("");
    expect(localStorage.getItem(`sommelier.draft.${secret.id}`)).toBeNull();
  });

  it("leaves a private chat that has closed by itself", async () => {
    let gone = false;
    server.use(
      http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) => {
        if (params.id !== secret.id) return HttpResponse.json(next);
        return gone ? problem(404, "not-found") : HttpResponse.json(secret);
      }),
    );
    const { queries } = renderInApp(<AppRoutes />, { queries: createQueryClient(), at: `/chat/${secret.id}` });
    await screen.findByRole("heading", { level: 1, name: "Surprise" });
    act(() => setDraft(secret.id, "half a thought"));
    gone = true;
    await queries.invalidateQueries({ queryKey: queryKeys.sessionDetail(secret.id) });
    expect(await screen.findByRole("heading", { level: 1, name: "The next one" })).toBeVisible();
    expect(screen.getByText("The private chat is closed and deleted.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("");
  });

  describe("when its chat is deleted", () => {
    const other = aDetail({ title: "Gift", title_source: "user", is_active: false, read_only: true });

    async function remove(title: string) {
      await userEvent.click(screen.getByRole("button", { name: `Options for “${title}”` }));
      await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
      await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
    }

    it("goes to the current chat, and comes back when that is undone", async () => {
      server.use(
        http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
          HttpResponse.json(params.id === other.id ? other : next),
        ),
        answers.current(next),
      );
      renderInApp(<AppRoutes />, { queries: createQueryClient(), at: `/chat/${other.id}` });
      await screen.findByRole("heading", { level: 1, name: "Gift" });
      await remove("Gift");
      expect(await screen.findByRole("heading", { level: 1, name: "The next one" })).toBeVisible();
      expect(screen.queryByText("This chat was deleted elsewhere.")).not.toBeInTheDocument();
      await userEvent.click(screen.getByRole("button", { name: "Undo" }));
      expect(await screen.findByRole("heading", { level: 1, name: "Gift" })).toBeVisible();
    });

    it("waits with a new chat while the active one can come back, with its draft", async () => {
      await show(plain);
      server.use(answers.current(plain));
      act(() => setDraft(plain.id, "half a thought"));
      await remove("Steak night");
      expect(await screen.findByRole("heading", { name: "The chat is deleted" })).toBeVisible();
      await userEvent.click(screen.getAllByRole("button", { name: "Undo" })[0] as HTMLElement);
      expect(await screen.findByRole("heading", { level: 1, name: "Steak night" })).toBeVisible();
      expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("half a thought");
    });

    it("opens a new chat once the active one is gone, without its draft", async () => {
      await show(plain);
      server.use(
        answers.current(plain),
        answers.delete(() => {
          server.use(answers.current(next));
          return noContent();
        }),
        http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
          HttpResponse.json(params.id === plain.id ? plain : next),
        ),
      );
      act(() => setDraft(plain.id, "half a thought"));
      await remove("Steak night");
      expect(await screen.findByRole("heading", { name: "The chat is deleted" })).toBeVisible();
      await userEvent.click(screen.getByLabelText("Dismiss"));
      expect(await screen.findByRole("heading", { level: 1, name: "The next one" })).toBeVisible();
      expect(localStorage.getItem(`sommelier.draft.${plain.id}`)).toBeNull();
      expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("");
    });

    it("does not show it to somebody who goes back to it", async () => {
      localStorage.setItem(
        `sommelier.deleting.${other.id}`,
        JSON.stringify({ until: Date.now() + 10_000, forget: false }),
      );
      server.use(
        http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
          HttpResponse.json(params.id === other.id ? other : next),
        ),
      );
      renderInApp(<AppRoutes />, { queries: createQueryClient(), at: `/chat/${other.id}` });
      expect(await screen.findByText("This chat no longer exists.")).toBeVisible();
      expect(await screen.findByRole("heading", { level: 1, name: "The next one" })).toBeVisible();
    });

    it("says so in the other windows, and goes on", async () => {
      server.use(
        http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
          HttpResponse.json(params.id === other.id ? other : next),
        ),
      );
      renderInApp(<AppRoutes />, { queries: createQueryClient(), at: `/chat/${other.id}` });
      await screen.findByRole("heading", { level: 1, name: "Gift" });
      const newValue = JSON.stringify({ until: Date.now() + 10_000, forget: false });
      const key = `sommelier.deleting.${other.id}`;
      act(() => void window.dispatchEvent(new StorageEvent("storage", { key, newValue })));
      expect(await screen.findByText("This chat was deleted elsewhere.")).toBeVisible();
      expect(await screen.findByRole("heading", { level: 1, name: "The next one" })).toBeVisible();
    });
  });

  describe("on the first visit", () => {
    const saved: unknown[] = [];

    beforeEach(() => {
      saved.length = 0;
      server.use(
        answers.account({ ...account, introduced: false }),
        http.patch(`${baseUrl}/account`, async ({ request }) => {
          saved.push(await request.json());
          return HttpResponse.json({ ...account, introduced: true });
        }),
      );
    });

    const offer = () => screen.queryByRole("region", { name: "Your taste in three questions" });

    it("asks for the taste until that is skipped", async () => {
      await show(plain);
      await userEvent.click(await screen.findByRole("button", { name: "Not now" }));
      expect(offer()).not.toBeInTheDocument();
      expect(screen.getByRole("textbox", { name: /Message/ })).toBeVisible();
      await waitFor(() => expect(saved).toEqual([{ introduced: true }]));
    });

    it("does not ask once somebody has begun to chat", async () => {
      const begun = [...plain.messages, aMessage({ role: "user", content: "A red for steak" })];
      await show({ ...plain, messages: begun });
      await waitFor(() => expect(saved).toEqual([{ introduced: true }]));
      expect(offer()).not.toBeInTheDocument();
    });

    it("does not ask in a private chat", async () => {
      await show(secret);
      expect(offer()).not.toBeInTheDocument();
      expect(saved).toEqual([]);
    });
  });
});
