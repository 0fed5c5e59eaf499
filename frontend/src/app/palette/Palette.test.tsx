import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import { resetExchanges } from "@/api/exchangeStore";
import type { SessionList } from "@/api/types";
import { closePanel } from "@/app/panels";
import { createQueryClient } from "@/app/queryClient";
import { AppRoutes } from "@/app/Routes";
import { forgetAllDrafts } from "@/features/chat/drafts";
import { resetDeletions } from "@/features/history/deletions";
import { setLanguage } from "@/i18n";
import { aDetail, aMessage, anAccount } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, problem, server } from "@/test/server";

const account = anAccount({ time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone });
const closed = { is_active: false, read_only: true, title_source: "user" as const, message_count: 3 };
const open = aDetail({ title: "Open one", title_source: "user", created_at: "2026-11-23T10:00:00Z" });
const rye = aMessage({ content: "A red for rye bread." });
const steak = aDetail({ ...closed, title: "Steak night", messages: [aMessage({ is_welcome: true }), rye] });
const gift = aDetail({
  ...closed,
  title: "Gift",
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-28T10:00:00Z",
});
const all = [open, steak, gift];

const page = (sessions: typeof all, more: Partial<SessionList> = {}): SessionList => ({
  sessions: sessions.map(({ messages: _, ...row }) => row),
  has_more: false,
  total: sessions.length,
  next_cursor: null,
  ...more,
});

/** The answer to a search, by its words. */
let search: (words: string) => SessionList | Response | Promise<SessionList | Response>;

// Their chunks, which under load take longer to load than a test waits.
beforeAll(async () => {
  await Promise.all([import("@/app/signedIn"), import("./Panels")]);
});

beforeEach(() => {
  search = () => page([]);
  server.use(
    answers.account(account),
    answers.current(open),
    http.get(`${baseUrl}/chat/sessions`, async ({ request }) => {
      const words = new URL(request.url).searchParams.get("q");
      const answer = words === null ? page(all) : await search(words);
      return answer instanceof Response ? answer : HttpResponse.json(answer);
    }),
    http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) =>
      HttpResponse.json(all.find(({ id }) => id === params.id) ?? open),
    ),
  );
});

afterEach(() => {
  cleanup();
  act(() => {
    closePanel("palette");
    closePanel("help");
  });
  forgetAllDrafts();
  resetExchanges();
  resetDeletions();
});

const title = (name: string) => screen.findByRole("heading", { level: 1, name });

async function showApp(at = `/chat/${open.id}`) {
  renderInApp(<AppRoutes />, { queries: createQueryClient(), at });
  await title("Open one");
}

const press = (init: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, init);

async function openPalette() {
  press({ key: "k", ctrlKey: true });
  const field = await screen.findByRole("combobox", { name: "Search and actions" });
  await waitFor(() => expect(field).toHaveFocus());
  return field;
}

const options = () => screen.getAllByRole("option").map((option) => option.textContent ?? "");
const marked = () => screen.getByRole("option", { selected: true });

describe("the palette", () => {
  it("shows recent chats, the latest written in first and without the open one, and actions", async () => {
    await showApp();
    await openPalette();
    const recent = within(await screen.findByRole("group", { name: "Recent chats" })).getAllByRole("option");
    expect(recent.map((option) => option.textContent)).toEqual(["Gift20 November", "Steak night22 November"]);
    const actions = within(screen.getByRole("group", { name: "Actions" }));
    for (const name of [
      /^New chat/,
      "Private chat",
      "Wines",
      "Your taste",
      "Account",
      "Theme: Dark",
      "Language: Русский",
      "Sign out",
    ])
      expect(actions.getByRole("option", { name })).toBeInTheDocument();
    expect(actions.queryByRole("option", { name: /Stop/ })).not.toBeInTheDocument();
  });

  it("moves by the arrows, Home and End, with the focus in its field", async () => {
    await showApp();
    const field = await openPalette();
    await screen.findByRole("group", { name: "Recent chats" });
    const [first, second, last] = [options()[0], options()[1], options().at(-1)];
    expect(marked()).toHaveTextContent(first as string);
    expect(field).toHaveAttribute("aria-activedescendant", marked().id);
    await userEvent.keyboard("{ArrowDown}");
    expect(marked()).toHaveTextContent(second as string);
    await userEvent.keyboard("{End}");
    expect(marked()).toHaveTextContent(last as string);
    await userEvent.keyboard("{ArrowDown}");
    expect(marked()).toHaveTextContent(first as string);
    await userEvent.keyboard("{ArrowUp}{Home}");
    expect(marked()).toHaveTextContent(first as string);
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute("aria-activedescendant", marked().id);
  });

  it("gives the focus back on Escape, and on its own keys", async () => {
    await showApp();
    const message = screen.getByRole("textbox", { name: /Message/ });
    act(() => message.focus());
    await openPalette();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("combobox")).not.toBeInTheDocument());
    await waitFor(() => expect(message).toHaveFocus());
    await openPalette();
    expect(press({ key: "k", ctrlKey: true })).toBe(false);
    await waitFor(() => expect(screen.queryByRole("combobox")).not.toBeInTheDocument());
  });

  it("leads to the message in which the words were found, and marks it", async () => {
    search = () =>
      page([steak], {
        matches: [
          {
            session_id: steak.id,
            message_id: rye.id,
            snippet: [
              { text: "A red for ", hit: false },
              { text: "rye", hit: true },
            ],
          },
        ],
      });
    await showApp();
    await userEvent.type(await openPalette(), "rye");
    expect(screen.getByText("Searching…")).toBeInTheDocument();
    const hit = await screen.findByText("rye");
    expect(hit.tagName).toBe("MARK");
    expect(screen.getByText("1 result")).toBeInTheDocument();
    await userEvent.keyboard("{Enter}");
    await title("Steak night");
    await waitFor(() => expect(document.getElementById(rye.id)).toHaveFocus());
    expect(document.getElementById(rye.id)).toHaveClass("border-gold");
  });

  it("finds actions by the beginnings of their words, above the chats", async () => {
    search = () => page([gift]);
    await showApp();
    await userEvent.type(await openPalette(), "dark th");
    await waitFor(() => expect(options()).toEqual(["Theme: Dark", "Gift20 November"]));
    expect(marked()).toHaveTextContent("Theme: Dark");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    delete document.documentElement.dataset.theme;
  });

  it("drops the answer to words that are no longer there", async () => {
    let answerFirst: (list: SessionList) => void = () => undefined;
    const first = new Promise<SessionList>((resolve) => {
      answerFirst = resolve;
    });
    const asked: string[] = [];
    search = (words) => {
      asked.push(words);
      return words === "steak" ? first : page([gift]);
    };
    await showApp();
    const field = await openPalette();
    await userEvent.type(field, "steak");
    await waitFor(() => expect(asked).toEqual(["steak"]));
    await userEvent.clear(field);
    await userEvent.type(field, "gift");
    await waitFor(() => expect(options()).toEqual(["Gift20 November"]));
    answerFirst(page([steak]));
    await expect.poll(() => asked).toEqual(["steak", "gift"]);
    expect(options()).toEqual(["Gift20 November"]);
  });

  it("asks once typing rests", async () => {
    const asked: string[] = [];
    search = (words) => {
      asked.push(words);
      return page([]);
    };
    await showApp();
    await userEvent.type(await openPalette(), "port");
    expect(await screen.findByText("Nothing found for “port”.")).toBeVisible();
    expect(asked).toEqual(["port"]);
    expect(screen.getByRole("combobox")).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  });

  it("says when the search did not work, and tries again", async () => {
    search = () => problem(400, "bad-request");
    await showApp();
    await userEvent.type(await openPalette(), "xyz");
    expect(await screen.findByText("The search did not work.")).toBeVisible();
    search = () => page([gift]);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("option", { name: /Gift/ })).toBeVisible();
    expect(screen.queryByText("The search did not work.")).not.toBeInTheDocument();
  });

  it("starts renaming the open chat, which keeps the focus", async () => {
    await showApp();
    await userEvent.type(await openPalette(), "rename");
    await userEvent.click(await screen.findByRole("option", { name: /Rename this chat/ }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Title of the chat" })).toHaveFocus());
    await waitFor(() => expect(screen.queryByRole("combobox")).not.toBeInTheDocument());
    expect(screen.getByRole("textbox", { name: "Title of the chat" })).toBeVisible();
  });

  it("saves the open chat as a file", async () => {
    let saved: Blob | undefined;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved = blob;
        return "#saved";
      },
      revokeObjectURL: () => undefined,
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await showApp();
    await userEvent.type(await openPalette(), "markdown{Enter}");
    await waitFor(() => expect(click).toHaveBeenCalled());
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe("Open one.md");
    expect(await saved?.text()).toMatch(/^# Open one\n\n23 November 2026\n\n## The sommelier said\n\nGood evening\./);
  });

  it("does not offer a chat that is being deleted", async () => {
    localStorage.setItem(
      `sommelier.deleting.${gift.id}`,
      JSON.stringify({ until: Date.now() + 60_000, forget: false }),
    );
    await showApp();
    await openPalette();
    const recent = within(await screen.findByRole("group", { name: "Recent chats" })).getAllByRole("option");
    expect(recent.map((option) => option.textContent)).toEqual(["Steak night22 November"]);
  });

  it("speaks Russian", async () => {
    await setLanguage("ru");
    server.use(answers.account({ ...account, locale: "ru" }));
    await showApp();
    press({ key: "л", code: "KeyK", ctrlKey: true });
    const field = await screen.findByRole("combobox", { name: "Поиск и действия" });
    await userEvent.type(field, "тёмн");
    expect(await screen.findByRole("option", { name: "Тема: Тёмная" })).toBeVisible();
  });
});

describe("the keys of the page", () => {
  it("lead to the next and the previous chat of the list", async () => {
    // Wide enough for the list.
    vi.spyOn(globalThis, "matchMedia").mockImplementation(
      () => ({ matches: true, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList,
    );
    await showApp();
    await screen.findByRole("link", { name: "Gift" });
    act(() => (document.activeElement as HTMLElement).blur());
    press({ key: "ArrowDown", altKey: true });
    await title("Steak night");
    press({ key: "ArrowDown", altKey: true });
    await title("Gift");
    press({ key: "ArrowUp", altKey: true });
    await title("Steak night");
  });

  it("lead to the field for a message, to the title and to the question before a deletion", async () => {
    await showApp();
    act(() => (document.activeElement as HTMLElement).blur());
    press({ key: "/" });
    expect(screen.getByRole("textbox", { name: /Message/ })).toHaveFocus();
    act(() => (document.activeElement as HTMLElement).blur());
    press({ key: "F2" });
    expect(await screen.findByRole("textbox", { name: "Title of the chat" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    press({ key: "Backspace", ctrlKey: true, shiftKey: true });
    expect(await screen.findByRole("alertdialog", { name: "Delete “Open one”?" })).toBeVisible();
  });

  it("are listed in the help", async () => {
    await showApp();
    act(() => (document.activeElement as HTMLElement).blur());
    press({ key: "?", shiftKey: true });
    const help = within(await screen.findByRole("dialog", { name: "Keyboard shortcuts" }));
    expect(help.getAllByRole("term")).toHaveLength(9);
    expect(help.getByText("New chat").nextElementSibling).toHaveTextContent("CtrlShiftO");
    expect(help.getByText("Write a message").nextElementSibling).toHaveTextContent("/orShiftEsc");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).not.toBeInTheDocument());
  });
});
