import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { setLanguage } from "@/i18n";
import { aSession } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { SessionRow } from "./SessionRow";

function show(session = aSession(), { open = false, renaming = false } = {}) {
  const [onMenu, onRename] = [vi.fn(), vi.fn()];
  renderInApp(
    <ul>
      <SessionRow {...{ session, open, renaming, onMenu, onRename }} menuShown={false} />
    </ul>,
  );
  return { session, onMenu, onRename };
}

describe("SessionRow", () => {
  it("leads to its chat", () => {
    const { session } = show();
    expect(screen.getByRole("link", { name: "Steak night" })).toHaveAttribute("href", `/chat/${session.id}`);
  });

  it("marks the chat on the page", () => {
    show(aSession(), { open: true });
    expect(screen.getByRole("link", { name: "Steak night" })).toHaveAttribute("aria-current", "page");
  });

  it("shows a date title in the viewer's zone and language", async () => {
    // 23:30 UTC is already the next day in Berlin.
    const session = aSession({ title: "2 February", title_source: "date", created_at: "2026-02-02T23:30:00Z" });
    await setLanguage("ru");
    show(session);
    expect(screen.getByRole("link", { name: "3 февраля" })).toBeVisible();
  });

  it("names the chat on its menu's button", async () => {
    const { session, onMenu } = show();
    await userEvent.click(screen.getByRole("button", { name: "Options for “Steak night”" }));
    expect(onMenu).toHaveBeenCalledWith(session, expect.any(HTMLElement), false);
  });

  it("says in words that a chat is private", () => {
    show(aSession({ is_private: true }));
    expect(screen.getByRole("link", { name: "Steak night Private" })).toBeVisible();
  });

  it("keeps a very long title readable on hover", () => {
    const title = "Донаудампфшифффартсгезельшафт";
    show(aSession({ title }));
    expect(screen.getByTitle(title)).toBeVisible();
  });
});
