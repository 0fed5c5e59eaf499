import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import type { SessionSummary } from "@/api/types";
import { aSession } from "@/test/fixtures";
import { renderInApp, testQueries } from "@/test/render";
import { noContent, problem, server } from "@/test/server";
import { readStored } from "@/ui/storage";
import { resetDeletions } from "./deletions";
import { History } from "./History";
import { finishDeletions, useDeletions } from "./useDeletions";

let steak: SessionSummary;
let gift: SessionSummary;
/** What the service was asked to delete: the id, and the query. */
let asked: string[] = [];
let answer: () => Response | Promise<Response> = noContent;
const onDeleted = vi.fn();
const onReturn = vi.fn();

function Page({ openId }: { openId?: string }) {
  useDeletions({ onDeleted, onReturn });
  return (
    <History openId={openId} onDeleted={() => undefined} onSearchAll={() => undefined} onExport={async () => []} />
  );
}

async function show(openId?: string) {
  const queries = testQueries();
  const { unmount } = renderInApp(<Page openId={openId} />, { queries });
  await screen.findByRole("link", { name: steak.title });
  return { queries, unmount };
}

async function remove(title: string, forget = false) {
  await userEvent.click(screen.getByRole("button", { name: `Options for “${title}”` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
  const dialog = await screen.findByRole("alertdialog");
  if (forget) await userEvent.click(within(dialog).getByRole("checkbox", { name: /Also forget/ }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
  await waitFor(() => expect(screen.queryByRole("link", { name: title })).not.toBeInTheDocument());
}

/** The notice that tells of a deletion. */
async function notice(text: string) {
  const title = await screen.findByText(text);
  return within(title.closest('[role="dialog"]') as HTMLElement);
}

const undo = async (text: string) => userEvent.click((await notice(text)).getByRole("button", { name: "Undo" }));
const close = async (text: string) => userEvent.click((await notice(text)).getByLabelText("Dismiss"));

/** What another window stores. */
function elsewhere(id: string, value: string | null) {
  const key = `sommelier.deleting.${id}`;
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key, newValue: value })));
}

const STEAK_GONE = "“Steak night” of 22 November is deleted.";
const GIFT_GONE = "“Gift” of 21 November is deleted.";

beforeEach(() => {
  steak = aSession({ title: "Steak night", message_count: 3 });
  gift = aSession({ title: "Gift", message_count: 3, title_source: "user", created_at: "2026-11-21T10:00:00Z" });
  asked = [];
  answer = noContent;
  onDeleted.mockReset();
  onReturn.mockReset();
  const sessions = [steak, gift];
  server.use(
    http.get(`${baseUrl}/chat/sessions`, () =>
      HttpResponse.json({ sessions, has_more: false, total: 2, next_cursor: null }),
    ),
    http.delete(`${baseUrl}/chat/sessions/:id`, ({ request, params }) => {
      asked.push(params.id + new URL(request.url).search);
      return answer();
    }),
  );
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  resetDeletions();
});

describe("a chat that is deleted", () => {
  it("leaves the list at once and the service after ten seconds", async () => {
    await show();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await remove("Steak night");
    expect((await notice(STEAK_GONE)).getByRole("button", { name: "Undo" })).toBeVisible();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_500);
    await waitFor(() => expect(onDeleted).toHaveBeenCalledWith(steak.id));
    expect(asked).toEqual([steak.id]);
    await waitFor(() => expect(screen.queryByText(STEAK_GONE)).not.toBeInTheDocument());
    expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument();
    expect(readStored(`deleting.${steak.id}`)).toBeNull();
  });

  it("is named by its date where that is its title", async () => {
    steak.title_source = "date";
    steak.title = "22 November";
    await show();
    await remove("22 November");
    expect(await screen.findByText("The chat of 22 November is deleted.")).toBeVisible();
  });

  it("comes back with the focus on its row, and nothing is asked of the service", async () => {
    await show();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await remove("Steak night");
    await undo(STEAK_GONE);
    await waitFor(() => expect(screen.getByRole("link", { name: "Steak night" })).toHaveFocus());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toEqual([]);
    expect(onDeleted).not.toHaveBeenCalled();
    expect(onReturn).not.toHaveBeenCalled();
    expect(screen.getByRole("link", { name: "Steak night" })).toBeVisible();
  });

  it("is opened again when it was on the page", async () => {
    await show(steak.id);
    await remove("Steak night");
    await undo(STEAK_GONE);
    expect(onReturn).toHaveBeenCalledExactlyOnceWith(steak.id);
  });

  it("keeps its own undo beside another", async () => {
    await show();
    await remove("Steak night");
    await remove("Gift");
    await undo(STEAK_GONE);
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Gift" })).not.toBeInTheDocument();
    await undo(GIFT_GONE);
    expect(await screen.findByRole("link", { name: "Gift" })).toBeVisible();
    expect(asked).toEqual([]);
  });

  it("is deleted when its notice is closed", async () => {
    await show();
    await remove("Steak night");
    await close(STEAK_GONE);
    await waitFor(() => expect(asked).toEqual([steak.id]));
  });

  it("waits while the pointer is on its notice", async () => {
    await show();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await remove("Steak night");
    await userEvent.hover(await screen.findByText(STEAK_GONE));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    await userEvent.unhover(screen.getByText(STEAK_GONE));
    await vi.advanceTimersByTimeAsync(10_500);
    await waitFor(() => expect(asked).toEqual([steak.id]));
  });

  it("takes along what was learned from it only when that is asked", async () => {
    await show();
    await remove("Steak night", true);
    await remove("Gift");
    await close(STEAK_GONE);
    await close(GIFT_GONE);
    await waitFor(() => expect(asked).toEqual([`${steak.id}?forget=true`, gift.id]));
  });

  it("comes back when the service does not delete it", async () => {
    answer = () => problem(503, "unavailable");
    await show();
    await remove("Steak night");
    await close(STEAK_GONE);
    expect(await screen.findByText("Not deleted: “Steak night”.")).toBeVisible();
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
    expect(onDeleted).not.toHaveBeenCalled();
  });

  it("stays away when another device has deleted it already", async () => {
    answer = () => problem(404, "not-found");
    await show();
    await remove("Steak night");
    await close(STEAK_GONE);
    await waitFor(() => expect(onDeleted).toHaveBeenCalledWith(steak.id));
    expect(screen.queryByText(/Not deleted/)).not.toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument();
  });

  it("is deleted at once when the page goes, by a call that outlives it", async () => {
    const fetch = vi.spyOn(globalThis, "fetch");
    await show();
    await remove("Steak night");
    await remove("Gift");
    act(() => void window.dispatchEvent(new Event("pagehide")));
    await waitFor(() => expect(asked).toEqual([steak.id, gift.id]));
    const deletions = fetch.mock.calls
      .map(([request]) => request as Request)
      .filter(({ method }) => method === "DELETE");
    expect(deletions.map(({ keepalive }) => keepalive)).toEqual([true, true]);
  });

  it("is deleted before its person signs out", async () => {
    const { queries } = await show();
    await remove("Steak night");
    await act(() => finishDeletions(queries));
    expect(asked).toEqual([steak.id]);
  });
});

describe("a chat that another account was deleting", () => {
  it("is left to that account", async () => {
    answer = () => problem(403, "forbidden");
    const stored = JSON.stringify({ until: Date.now() - 10_000, forget: true });
    localStorage.setItem("sommelier.deleting.somebody-elses", stored);
    await show();
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(readStored("deleting.somebody-elses")).toBe(stored);
    expect(onDeleted).not.toHaveBeenCalled();
  });
});

describe("a chat that another window deletes", () => {
  const soon = () => JSON.stringify({ until: Date.now() + 10_000, forget: true });

  it("goes, and comes back when that is undone there", async () => {
    await show();
    elsewhere(steak.id, soon());
    await waitFor(() => expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument());
    elsewhere(steak.id, null);
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
    expect(asked).toEqual([]);
  });

  it("does not show itself once more when it is gone for good", async () => {
    await show();
    elsewhere(steak.id, soon());
    elsewhere(steak.id, JSON.stringify({ until: 0, forget: false, isDone: true }));
    elsewhere(steak.id, null);
    await waitFor(() => expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument());
    expect(screen.getByRole("link", { name: "Gift" })).toBeVisible();
  });

  it("is hidden in a window that opens meanwhile, which deletes it when the other one does not", async () => {
    localStorage.setItem(`sommelier.deleting.${steak.id}`, soon());
    vi.useFakeTimers({ shouldAdvanceTime: true });
    renderInApp(<Page />);
    await screen.findByRole("link", { name: "Gift" });
    expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    await waitFor(() => expect(asked).toEqual([`${steak.id}?forget=true`]));
  });

  it("is not deleted by this one when its page goes", async () => {
    await show();
    elsewhere(steak.id, soon());
    act(() => void window.dispatchEvent(new Event("pagehide")));
    await waitFor(() => expect(screen.queryByRole("link", { name: "Steak night" })).not.toBeInTheDocument());
    expect(asked).toEqual([]);
  });

  it("loses its notice when another window has taken over", async () => {
    await show();
    await remove("Steak night");
    await notice(STEAK_GONE);
    elsewhere(steak.id, null);
    await waitFor(() => expect(screen.queryByText(STEAK_GONE)).not.toBeInTheDocument());
    expect(asked).toEqual([]);
  });
});
