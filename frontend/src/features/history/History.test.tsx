import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import type { SessionSummary } from "@/api/types";
import { aSession } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { resetDeletions } from "./deletions";
import { History } from "./History";

const steak = aSession({ title: "Steak night", message_count: 3 });
const gift = aSession({ title: "Gift", message_count: 3, title_source: "user" });

async function show(...sessions: SessionSummary[]) {
  const onDeleted = vi.fn();
  server.use(answers.sessions({ sessions, has_more: false, total: sessions.length, next_cursor: null }));
  renderInApp(
    <History openId={undefined} onDeleted={onDeleted} onSearchAll={() => undefined} onExport={async () => []} />,
  );
  await waitFor(() => expect(screen.queryByText("Loading")).not.toBeInTheDocument());
  return { onDeleted };
}

const choose = async (title: string, action: string) => {
  await userEvent.click(screen.getByRole("button", { name: `Options for “${title}”` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: action }));
};

afterEach(() => resetDeletions());

describe("History", () => {
  it("says what will be here", async () => {
    await show();
    expect(screen.getByText("Your chats will be listed here.")).toBeVisible();
  });

  it("says when nothing is found", async () => {
    await show();
    await userEvent.type(screen.getByRole("searchbox", { name: "Search chats" }), "port");
    expect(await screen.findByText("Nothing found for “port”.")).toBeVisible();
  });

  it("does not say that nothing is found before the answer has come", async () => {
    await show();
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    server.use(
      http.get(`${baseUrl}/chat/sessions`, async () => {
        await answered;
        return HttpResponse.json({ sessions: [steak], has_more: false, total: 1, next_cursor: null });
      }),
    );
    await userEvent.type(screen.getByRole("searchbox", { name: "Search chats" }), "steak");
    expect(await screen.findByText("Loading")).toBeInTheDocument();
    expect(screen.queryByText(/Nothing found/)).not.toBeInTheDocument();
    answer();
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
  });

  it("shows where the words stand, and leads to that message", async () => {
    await show(steak, gift);
    server.use(
      answers.sessions({
        sessions: [steak, gift],
        matches: [
          {
            session_id: steak.id,
            message_id: "the-message",
            snippet: [
              { text: "A red for <b>", hit: false },
              { text: "rye", hit: true },
              { text: " bread", hit: false },
            ],
          },
        ],
        has_more: false,
        next_cursor: null,
      }),
    );
    await userEvent.type(screen.getByRole("searchbox", { name: "Search chats" }), "rye");
    const hit = await screen.findByText("rye");
    expect(hit.tagName).toBe("MARK");
    const found = screen.getByRole("link", { name: /^Steak night/ });
    expect(found).toHaveTextContent("A red for <b>rye bread");
    expect(found).toHaveAttribute("href", `/chat/${steak.id}#the-message`);
    expect(screen.getByRole("link", { name: "Gift" })).toHaveAttribute("href", `/chat/${gift.id}`);
  });

  it("renames in place, at once", async () => {
    await show(steak);
    server.use(answers.rename((title) => ({ ...steak, title: title ?? "", title_source: "user" })));
    await choose("Steak night", "Rename");
    await userEvent.type(
      await screen.findByRole("textbox", { name: "Title of the chat" }),
      "{Control>}a{/Control}Ribeye{Enter}",
    );
    expect(await screen.findByRole("link", { name: "Ribeye" })).toBeVisible();
  });

  it("takes a rename back that was not saved", async () => {
    await show(steak);
    server.use(answers.rename(() => problem(503, "unavailable")));
    await choose("Steak night", "Rename");
    await userEvent.type(await screen.findByRole("textbox", { name: "Title of the chat" }), "Ribeye{Enter}");
    expect(await screen.findByText("The title was not saved.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Steak night" })).toBeVisible();
  });

  it("gives a title of one's own back", async () => {
    await show(gift);
    server.use(answers.rename(() => ({ ...gift, title: "22 November", title_source: "date" })));
    await choose("Gift", "Name it for me");
    expect(await screen.findByRole("link", { name: "22 November" })).toBeVisible();
  });

  it("keeps a pinned chat first, and the focus where it was", async () => {
    await show(steak, gift);
    server.use(answers.pin((pinned) => ({ ...gift, pinned })));
    await choose("Gift", "Pin");
    const group = await screen.findByRole("heading", { name: "Pinned" });
    expect(screen.getAllByRole("heading", { level: 2 })[0]).toBe(group);
    expect(screen.getAllByRole("link").map((link) => link.title)).toEqual(["Gift", "Steak night"]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Options for “Gift”" })).toHaveFocus());
    await choose("Gift", "Unpin");
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Pinned" })).not.toBeInTheDocument());
  });

  it("ends in the state that was asked for last, however slow the first answer is", async () => {
    await show(steak);
    let stored = false;
    const asked: string[] = [];
    let answerFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    server.use(
      http.all(`${baseUrl}/chat/sessions/:id/pin`, async ({ request }) => {
        asked.push(request.method);
        if (request.method === "PUT") await first;
        stored = request.method === "PUT";
        return HttpResponse.json({ ...steak, pinned: stored });
      }),
    );
    await choose("Steak night", "Pin");
    await choose("Steak night", "Unpin");
    expect(asked).toEqual(["PUT"]);
    answerFirst();
    await expect.poll(() => asked).toEqual(["PUT", "DELETE"]);
    await waitFor(() => expect(stored).toBe(false));
    expect(screen.queryByRole("heading", { name: "Pinned" })).not.toBeInTheDocument();
  });

  it("takes a pin back that was not saved", async () => {
    await show(steak);
    server.use(answers.pin(() => problem(503, "unavailable")));
    await choose("Steak night", "Pin");
    expect(await screen.findByText("The change was not saved.")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Pinned" })).not.toBeInTheDocument();
  });

  it("goes on from the row after a rename, saved or not", async () => {
    await show(steak, gift);
    server.use(answers.rename((title) => ({ ...steak, title: title ?? "", title_source: "user" })));
    await choose("Steak night", "Rename");
    await userEvent.type(await screen.findByRole("textbox", { name: "Title of the chat" }), "{Escape}");
    expect(screen.getByRole("button", { name: "Options for “Steak night”" })).toHaveFocus();
    await choose("Steak night", "Rename");
    await userEvent.type(
      await screen.findByRole("textbox", { name: "Title of the chat" }),
      "{Control>}a{/Control}Ribeye{Enter}",
    );
    expect(screen.getByRole("button", { name: "Options for “Ribeye”" })).toHaveFocus();
  });

  it("asks before it deletes with the safe answer at hand, and goes on from the next row", async () => {
    await show(steak, gift);
    await choose("Steak night", "Delete");
    const dialog = await screen.findByRole("alertdialog");
    await waitFor(() => expect(within(dialog).getByRole("button", { name: "Cancel" })).toHaveFocus());
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Options for “Gift”" })).toHaveFocus());
  });

  it("starts at the first item of a menu that was opened by key", async () => {
    await show(steak);
    screen.getByRole("button", { name: "Options for “Steak night”" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Rename" })).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Pin" })).toHaveFocus());
  });

  it("asks before it deletes, by name", async () => {
    await show(steak, gift);
    await choose("Steak night", "Delete");
    const dialog = await screen.findByRole("alertdialog", { name: "Delete “Steak night”?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument());
    expect(screen.getByRole("link", { name: "Gift" })).toBeVisible();
  });

  it("keeps a chat whose deletion was called off", async () => {
    const { onDeleted } = await show(steak);
    await choose("Steak night", "Delete");
    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
    expect(onDeleted).not.toHaveBeenCalled();
  });

  it("does not offer to forget what a private chat never taught", async () => {
    await show({ ...steak, is_private: true });
    await choose("Steak night", "Delete");
    await screen.findByRole("alertdialog");
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });

  it("closes a chat, which stays", async () => {
    const { onDeleted } = await show(steak);
    server.use(answers.close(() => HttpResponse.json({ ...steak, is_active: false, read_only: true })));
    await choose("Steak night", "Close chat");
    await userEvent.click(screen.getByRole("button", { name: "Options for “Steak night”" }));
    await waitFor(() => expect(screen.queryByRole("menuitem", { name: "Close chat" })).not.toBeInTheDocument());
    expect(screen.getByRole("menuitem", { name: "Delete" })).toBeVisible();
    expect(onDeleted).not.toHaveBeenCalled();
  });

  it("takes a private chat off the list when it closes", async () => {
    const { onDeleted } = await show({ ...steak, is_private: true });
    server.use(answers.close(noContent));
    await choose("Steak night", "Close chat");
    expect(await screen.findByText("The private chat is closed and deleted.")).toBeVisible();
    expect(onDeleted).toHaveBeenCalledWith(expect.objectContaining({ id: steak.id }));
    expect(screen.queryByRole("link", { name: /Steak night/ })).not.toBeInTheDocument();
  });

  it("says so when a chat could not be closed", async () => {
    await show(steak);
    server.use(answers.close(() => problem(503, "unavailable")));
    await choose("Steak night", "Close chat");
    expect(await screen.findByText("The chat was not closed.")).toBeVisible();
  });
});
