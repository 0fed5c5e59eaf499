import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { baseUrl } from "@/api/client";
import { resetExchanges } from "@/api/exchangeStore";
import { queryKeys } from "@/api/queryKeys";
import { forgetAllDrafts, setDraft } from "@/features/chat/drafts";
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
