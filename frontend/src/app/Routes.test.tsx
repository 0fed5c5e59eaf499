import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accountQuery } from "@/api/account";
import { baseUrl } from "@/api/client";
import { forgetAllDrafts } from "@/features/chat/drafts";
import { aDetail, aMessage, anAccount } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, eventStream, problem, server, sse } from "@/test/server";
import { createQueryClient } from "./queryClient";
import { AppRoutes } from "./Routes";

const account = anAccount({ time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone });
const current = aDetail({ title: "Current one" });

const showApp = (at: string) => renderInApp(<AppRoutes />, { queries: createQueryClient(), at });

beforeEach(() => {
  server.use(
    answers.account(account),
    answers.sessions({ sessions: [], has_more: false, total: 0, next_cursor: null }),
    answers.current(current),
  );
});

afterEach(() => forgetAllDrafts());

describe("the pages", () => {
  it("lead from the start to the current chat", async () => {
    server.use(answers.session(() => current));
    showApp("/");
    expect(await screen.findByRole("heading", { level: 1, name: "Current one" })).toBeVisible();
  });

  it("send a guest to sign in, without a word about an ended session", async () => {
    server.use(http.get(`${baseUrl}/auth/me`, () => problem(401, "not-signed-in")));
    showApp("/wines");
    expect(await screen.findByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    expect(screen.queryByText(/You have been signed out/)).not.toBeInTheDocument();
  });

  it("lead somebody whose sign-in ended back to the same chat with what was typed", async () => {
    const session = aDetail({ title: "Steak night" });
    server.use(
      answers.session(() => session),
      answers.say(() => problem(401, "not-signed-in")),
      answers.login(() => HttpResponse.json({ account, session_id: current.id })),
    );
    showApp(`/chat/${session.id}`);
    await userEvent.type(await screen.findByRole("textbox", { name: /Message/ }), "half a thought{Enter}");
    expect(await screen.findByText(/You have been signed out/)).toBeVisible();
    await userEvent.type(screen.getByLabelText("E-mail"), account.email);
    await userEvent.type(screen.getByLabelText("Password"), "four words nobody guesses{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Steak night" })).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("half a thought");
  });

  it("tell somebody whose sign-in ended while the page was closed", async () => {
    localStorage.setItem("sommelier.account", account.id);
    server.use(http.get(`${baseUrl}/auth/me`, () => problem(401, "not-signed-in")));
    showApp("/");
    expect(await screen.findByText(/You have been signed out/)).toBeVisible();
  });

  it("show nothing of one person to the next who signs in in another window", async () => {
    server.use(answers.session(() => current));
    showApp("/");
    await screen.findByRole("textbox", { name: /Message/ });
    const bruno = anAccount({ name: "Bruno", time_zone: account.time_zone });
    server.use(answers.account(bruno));
    localStorage.setItem("sommelier.account", bruno.id);
    act(() => {
      window.dispatchEvent(new StorageEvent("storage", { key: "sommelier.account", newValue: bruno.id }));
    });
    await waitFor(() => expect(screen.queryByRole("heading")).not.toBeInTheDocument());
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  it("leave no word of one person to the next with the same cookies", async () => {
    server.use(answers.session(() => current));
    const { queries } = showApp("/");
    await userEvent.type(await screen.findByRole("textbox", { name: /Message/ }), "for Anna only");
    server.use(answers.account(anAccount({ name: "Bruno", time_zone: account.time_zone })));
    await act(() => queries.invalidateQueries({ queryKey: accountQuery.queryKey }));
    await waitFor(() => expect(screen.queryByRole("heading")).not.toBeInTheDocument());
    expect(JSON.stringify(localStorage)).not.toContain("for Anna only");
  });

  it("let go of somebody who signs out in another window, without a word about an ended session", async () => {
    server.use(answers.session(() => current));
    showApp("/");
    await screen.findByRole("heading", { level: 1, name: "Current one" });
    localStorage.removeItem("sommelier.account");
    act(() => {
      window.dispatchEvent(new StorageEvent("storage", { key: "sommelier.account", newValue: null }));
    });
    const heading = await screen.findByRole("heading", { level: 1, name: "Sign in" });
    expect(heading).toBeVisible();
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.queryByText(/You have been signed out/)).not.toBeInTheDocument();
  });

  it("begin at the heading after a sign-out, and go on at that of the form for a new account", async () => {
    server.use(http.get(`${baseUrl}/auth/me`, () => problem(401, "not-signed-in")));
    // A sign-out loads this page anew.
    showApp("/sign-in");
    const heading = await screen.findByRole("heading", { level: 1, name: "Sign in" });
    await waitFor(() => expect(heading).toHaveFocus());
    screen.getByRole("link", { name: "Create an account" }).focus();
    await userEvent.keyboard("{Enter}");
    const next = await screen.findByRole("heading", { level: 1, name: "Create an account" });
    await waitFor(() => expect(next).toHaveFocus());
  });

  it("lead somebody whose e-mail is taken to the password", async () => {
    server.use(
      http.get(`${baseUrl}/auth/me`, () => problem(401, "not-signed-in")),
      answers.register(() => problem(409, "email-taken")),
    );
    showApp("/register");
    await userEvent.type(await screen.findByLabelText("E-mail"), account.email);
    await userEvent.type(screen.getByLabelText("Password"), "four words nobody guesses");
    await userEvent.type(screen.getByLabelText("Day"), "9");
    await userEvent.selectOptions(screen.getByLabelText("Month"), "June");
    await userEvent.type(screen.getByLabelText("Year"), "1990{Enter}");
    const message = (await screen.findByText("There is already an account", { exact: false })).closest("div");
    within(message as HTMLElement)
      .getByRole("link", { name: "Sign in" })
      .focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
    expect(screen.getByLabelText("E-mail")).toHaveValue(account.email);
  });

  it("say that a chat is gone and move on to the current one", async () => {
    server.use(
      http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
        ["current", current.id].includes(String(params.id)) ? HttpResponse.json(current) : problem(404, "not-found"),
      ),
    );
    showApp("/chat/00000000-0000-7000-8000-00000000dead");
    expect(await screen.findByRole("heading", { level: 1, name: "Current one" })).toBeVisible();
    expect(screen.getByText("This chat no longer exists.")).toBeVisible();
  });

  it("say that the open chat was deleted elsewhere, and take its draft along", async () => {
    const session = aDetail({ title: "Steak night" });
    let deleted = false;
    let tell: (words: string) => void = () => undefined;
    const line = new ReadableStream<Uint8Array>({
      start: (out) => {
        tell = (words) => out.enqueue(new TextEncoder().encode(words));
      },
    });
    server.use(
      answers.events(() => eventStream(line)),
      http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) => {
        if (params.id === session.id) return deleted ? problem(404, "not-found") : HttpResponse.json(session);
        return HttpResponse.json(current);
      }),
    );
    showApp(`/chat/${session.id}`);
    await userEvent.type(await screen.findByRole("textbox", { name: /Message/ }), "half a thought");
    deleted = true;
    tell(sse([["session.deleted", { id: session.id }]]));
    expect(await screen.findByRole("heading", { level: 1, name: "Current one" })).toBeVisible();
    expect(screen.getByText("This chat was deleted elsewhere.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("half a thought");
  });

  it("turn a chat that closes elsewhere read-only in place, and take its draft into the next", async () => {
    const session = aDetail({ title: "Steak night" });
    const greeting = aMessage({ is_welcome: true, content: "", status: "streaming" });
    const next = aDetail({ title: "Next one", messages: [greeting] });
    const { messages: _, ...row } = session;
    const { messages: __, ...nextRow } = next;
    let tell: (words: string) => void = () => undefined;
    const line = new ReadableStream<Uint8Array>({
      start: (out) => {
        tell = (words) => out.enqueue(new TextEncoder().encode(words));
      },
    });
    server.use(
      answers.events(() => eventStream(line)),
      http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
        HttpResponse.json(params.id === session.id ? session : next),
      ),
      answers.continueSession(() =>
        eventStream(
          sse([
            ["message.created", { session: nextRow, user_message: null, assistant_message: greeting }],
            [
              "reply.completed",
              { message: { ...greeting, content: "Good evening.", status: "complete" }, session: nextRow },
            ],
          ]),
        ),
      ),
    );
    showApp(`/chat/${session.id}`);
    await userEvent.type(await screen.findByRole("textbox", { name: /Message/ }), "half a thought");
    const closed = { is_active: false, read_only: true, closed_at: new Date().toISOString(), closes_at: null };
    tell(sse([["session.closed", { session: { ...row, ...closed } }]]));
    expect(await screen.findByText("Closed today.", { exact: false })).toBeVisible();
    expect(screen.queryByRole("textbox", { name: /Message/ })).not.toBeInTheDocument();
    expect(screen.getByText("What you had begun to write goes with you.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Continue in a new chat" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Next one" })).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Message/ })).toHaveValue("half a thought");
    expect(screen.getByText("Continues:")).toHaveTextContent("Continues: Steak night");
  });

  it("say good-bye to somebody who has deleted their account", async () => {
    server.use(http.get(`${baseUrl}/auth/me`, () => problem(401, "not-signed-in")));
    showApp("/sign-in?goodbye");
    expect(await screen.findByRole("heading", { level: 1, name: "Good-bye" })).toBeVisible();
    expect(screen.getByText(/Your account is deleted, with everything in it/)).toBeVisible();
  });

  it("refuse somebody else's chat", async () => {
    server.use(answers.session(() => problem(403, "forbidden")));
    showApp("/chat/00000000-0000-7000-8000-00000000beef");
    expect(await screen.findByRole("heading", { level: 1, name: "This chat is not yours" })).toBeVisible();
  });

  it("say that there is nothing at an unknown address", async () => {
    showApp("/cellar");
    expect(await screen.findByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
  });

  it("keep New chat at hand on a phone as well", async () => {
    server.use(answers.session(() => current));
    showApp("/");
    await screen.findByRole("heading", { level: 1, name: "Current one" });
    expect(screen.getByRole("button", { name: "New chat" })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Open the list of chats" })).toBeVisible());
  });
});
