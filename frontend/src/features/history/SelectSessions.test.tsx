import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import type { SessionSummary } from "@/api/types";
import { aSession } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { noContent, problem, server } from "@/test/server";
import { resetDeletions } from "./deletions";
import { History } from "./History";
import type { ExportSessions } from "./selection";
import { useDeletions } from "./useDeletions";

const NAMES = ["Steak", "Gift", "Fish", "Port", "Rosé"];

let sessions: SessionSummary[];
/** The ids that the service was asked to delete. */
let deleted: string[];
let onExport: ExportSessions;
const onDeleted = vi.fn();

const idOf = (title: string) => sessions.find((session) => session.title === title)?.id;

function Page() {
  useDeletions({ onDeleted, onReturn: () => undefined });
  return (
    <History openId={idOf("Gift")} onDeleted={() => undefined} onSearchAll={() => undefined} onExport={onExport} />
  );
}

const box = (title: string) => screen.getByRole("checkbox", { name: new RegExp(`^${title}`) });
const chosen = () => screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ checked }) => checked);
const chosenTitles = () => chosen().map(({ labels }) => labels?.[0]?.title);
const bar = () => within(screen.getByRole("region", { name: "Chosen chats" }));

/** Begins with the menu of a chat. */
async function select(title: string) {
  renderInApp(<Page />);
  await userEvent.click(await screen.findByRole("button", { name: `Options for “${title}”` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Select several" }));
  await waitFor(() => expect(box(title)).toHaveFocus());
}

async function removeChosen() {
  await userEvent.click(bar().getByRole("button", { name: "Delete" }));
  const dialog = await screen.findByRole("alertdialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
}

const links = () => within(screen.getByRole("navigation")).getAllByRole("link");

beforeEach(() => {
  sessions = NAMES.map((title, index) =>
    aSession({ title, message_count: 3, is_active: index === 0, created_at: `2026-11-2${9 - index}T10:00:00Z` }),
  );
  deleted = [];
  onExport = async () => [];
  onDeleted.mockReset();
  server.use(
    http.get(`${baseUrl}/chat/sessions`, () =>
      HttpResponse.json({ sessions, has_more: false, total: sessions.length, next_cursor: null }),
    ),
    http.delete(`${baseUrl}/chat/sessions/:id`, ({ params }) => {
      deleted.push(String(params.id));
      return noContent();
    }),
  );
});

afterEach(() => {
  vi.useRealTimers();
  resetDeletions();
});

describe("choosing several chats", () => {
  it("begins with the one whose menu was opened", async () => {
    await select("Gift");
    expect(chosenTitles()).toEqual(["Gift"]);
    expect(bar().getByRole("status")).toHaveTextContent("1 chosen");
    expect(within(screen.getByRole("navigation")).queryByRole("link")).not.toBeInTheDocument();
  });

  it("takes a range with Shift, on the box and on the title", async () => {
    await select("Gift");
    const user = userEvent.setup();
    await user.keyboard("{Shift>}");
    await user.click(box("Port"));
    expect(chosenTitles()).toEqual(["Gift", "Fish", "Port"]);
    await user.click(screen.getByText("Steak"));
    expect(chosenTitles()).toEqual(["Steak", "Gift", "Fish", "Port"]);
    await user.keyboard("{/Shift}");
    await user.click(screen.getByText("Fish"));
    expect(chosenTitles()).toEqual(["Steak", "Gift", "Port"]);
  });

  it("takes all with Ctrl+A or a button, and none with the button again", async () => {
    await select("Gift");
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(bar().getByRole("status")).toHaveTextContent("5 chosen");
    const all = bar().getByRole("button", { name: "Choose all chats in the list" });
    expect(all).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(all);
    expect(bar().getByRole("status")).toHaveTextContent("Choose chats");
    for (const name of ["Pin", "Export", "Delete"])
      expect(bar().getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
  });

  it("leaves with Escape, which gives the focus back to a row", async () => {
    await select("Fish");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Options for “Fish”" })).toHaveFocus();
  });

  it("leaves Ctrl+A and Escape to a field", async () => {
    await select("Gift");
    await userEvent.type(screen.getByRole("searchbox"), "{Control>}a{/Control}{Escape}");
    expect(chosenTitles()).toEqual(["Gift"]);
  });
});

describe("the chosen chats", () => {
  it("are deleted with one question and one notice that can undo it", async () => {
    await select("Steak");
    await userEvent.click(box("Gift"));
    await userEvent.click(box("Fish"));
    await userEvent.click(bar().getByRole("button", { name: "Delete" }));
    expect(await screen.findByRole("alertdialog", { name: "Delete 3 chats?" })).toBeVisible();
    await userEvent.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "Delete" }));
    expect(links().map(({ textContent }) => textContent?.trim())).toEqual(["Port", "Rosé"]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Options for “Port”" })).toHaveFocus());
    expect(await screen.findByText("3 chats are deleted.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(links()).toHaveLength(5));
    expect(deleted).toEqual([]);
  });

  it("are deleted for good after ten seconds, each by one call", async () => {
    await select("Steak");
    await userEvent.keyboard("{Control>}a{/Control}");
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await removeChosen();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(deleted).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_500);
    await waitFor(() => expect(onDeleted).toHaveBeenCalledTimes(5));
    expect([...deleted].sort()).toEqual(sessions.map(({ id }) => id).sort());
    await waitFor(() => expect(screen.queryByText("5 chats are deleted.")).not.toBeInTheDocument());
  });

  it("come back and are named where the service refuses, and the rest is deleted", async () => {
    server.use(
      http.delete(`${baseUrl}/chat/sessions/:id`, ({ params }) => {
        if (params.id === idOf("Gift") || params.id === idOf("Port")) return problem(503, "unavailable");
        deleted.push(String(params.id));
        return noContent();
      }),
    );
    await select("Steak");
    await userEvent.keyboard("{Control>}a{/Control}");
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await removeChosen();
    await vi.advanceTimersByTimeAsync(10_500);
    expect(await screen.findByText("Not deleted: “Gift” and “Port”.")).toBeVisible();
    expect(deleted).toHaveLength(3);
    expect(onDeleted).toHaveBeenCalledTimes(3);
    expect(await screen.findByRole("link", { name: "Gift" })).toBeVisible();
  });

  it("are pinned; those that were not are named and stay chosen", async () => {
    server.use(
      http.put(`${baseUrl}/chat/sessions/:id/pin`, ({ params }) => {
        const session = sessions.find(({ id }) => id === params.id);
        return session?.title === "Port"
          ? problem(503, "unavailable")
          : HttpResponse.json({ ...session, pinned: true });
      }),
    );
    await select("Port");
    await userEvent.click(box("Rosé"));
    await userEvent.click(bar().getByRole("button", { name: "Pin" }));
    expect(await screen.findByText("Not pinned: “Port”.")).toBeVisible();
    await waitFor(() => expect(chosenTitles()).toEqual(["Port"]));
    await userEvent.keyboard("{Escape}");
    expect(
      within(screen.getByRole("heading", { name: "Pinned" }).parentElement as HTMLElement).getByRole("link"),
    ).toHaveTextContent("Rosé");
  });

  it("are unpinned when all of them are pinned", async () => {
    sessions = sessions.map((session, index) => ({ ...session, pinned: index > 2 }));
    server.use(
      http.delete(`${baseUrl}/chat/sessions/:id/pin`, ({ params }) =>
        HttpResponse.json({ ...sessions.find(({ id }) => id === params.id), pinned: false }),
      ),
    );
    await select("Port");
    await userEvent.click(box("Rosé"));
    await userEvent.click(bar().getByRole("button", { name: "Unpin" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Pinned" })).not.toBeInTheDocument());
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });

  it("are not pinned where they are private, which is said", async () => {
    sessions = sessions.map((session, index) => ({ ...session, is_private: index === 0 }));
    await select("Steak");
    await userEvent.click(bar().getByRole("button", { name: "Pin" }));
    expect(await screen.findByText("A private chat cannot be pinned.")).toBeVisible();
  });

  it("are exported in the order of the list; those that cannot be read are named", async () => {
    const exported: string[] = [];
    onExport = async (chats) => {
      exported.push(...chats.map(({ title }) => title));
      return chats.filter(({ title }) => title === "Fish");
    };
    await select("Fish");
    await userEvent.click(box("Steak"));
    await userEvent.click(bar().getByRole("button", { name: "Export" }));
    expect(await screen.findByText("Not exported: “Fish”.")).toBeVisible();
    expect(exported).toEqual(["Steak", "Fish"]);
    expect(chosenTitles()).toEqual(["Fish"]);
  });
});
