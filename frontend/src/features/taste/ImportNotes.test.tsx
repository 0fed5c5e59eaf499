import "@/i18n/tasteWords";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { InsightDraft, InsightPreview, InsightPreviewItem } from "@/api/types";
import { aProfile } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, problem, server } from "@/test/server";
import { ImportNotes } from "./ImportNotes";

const item = (change: Partial<InsightPreviewItem>): InsightPreviewItem => ({
  kind: "liked_wine",
  text: "dry red",
  wine: null,
  holder: null,
  time: null,
  known: false,
  ...change,
});

const preview: InsightPreview = {
  lines: [
    { line: "Prefers dry reds", insights: [item({})] },
    { line: "Wife loves Prosecco", insights: [item({ text: "Prosecco", holder: { code: "wife", name: "wife" } })] },
    { line: "Favourite: Barolo", insights: [item({ text: "Barolo", wine: { id: "1", name: "Barolo" }, known: true })] },
    { line: "Loves dry reds", insights: [] },
  ],
  not_understood: ["Works as a nurse"],
};

const refused = (field: string) => problem(400, "bad-request", { errors: [{ field, message: "no" }] });

/** Opens the panel, pastes and has it read. */
async function read(answer: InsightPreview | Response = preview) {
  const sent: InsightDraft[][] = [];
  server.use(
    answers.tasteProfile(() => aProfile()),
    answers.previewInsights(() => answer),
    answers.addInsights((drafts) => {
      sent.push(drafts);
      return HttpResponse.json({ insights: [] }, { status: 201 });
    }),
  );
  renderInApp(<ImportNotes />);
  await userEvent.click(screen.getByRole("button", { name: "Import from another assistant" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Bring what another assistant knows" }));
  await userEvent.click(dialog.getByRole("textbox", { name: "What it remembers of you" }));
  await userEvent.paste("Prefers dry reds");
  await userEvent.click(dialog.getByRole("button", { name: "Read it" }));
  return { dialog, sent };
}

describe("ImportNotes", () => {
  it("shows each line with what it says, and those that say nothing", async () => {
    const { dialog } = await read();
    expect(await dialog.findByText("Wife loves Prosecco")).toBeVisible();
    expect(dialog.getByRole("checkbox", { name: "Likes: Prosecco · wife" })).toBeChecked();
    expect(dialog.getByText("Said above already.")).toBeVisible();
    expect(dialog.getByText("1 line I could make nothing of")).toBeVisible();
    expect(dialog.getByText("Works as a nurse")).toBeInTheDocument();
  });

  it("keeps what is ticked, which what is known is not", async () => {
    const { dialog, sent } = await read();
    await userEvent.click(await dialog.findByRole("checkbox", { name: "Likes: dry red" }));
    await userEvent.click(dialog.getByRole("button", { name: "Keep 1" }));
    expect(await screen.findByText("1 thing is remembered.")).toBeVisible();
    expect(sent).toEqual([[{ kind: "liked_wine", text: "Prosecco", wine_id: null, holder: "wife", time: null }]]);
    await waitFor(() =>
      expect(screen.queryByRole("dialog", { name: "Bring what another assistant knows" })).not.toBeInTheDocument(),
    );
  });

  it.each([
    ["there is no room left", () => problem(409, "too-many-insights"), "There is room for 100 things"],
    ["the list alone is too long", () => refused("insights"), "There is room for 100 things"],
    ["a value was refused", () => problem(400, "bad-request"), "Try again."],
    ["there were too many calls", () => problem(429, "too-many-requests"), "minute"],
  ])("keeps the choice when %s", async (_, answer, words) => {
    const { dialog } = await read();
    server.use(answers.addInsights(answer));
    await userEvent.click(await dialog.findByRole("checkbox", { name: "Likes: dry red" }));
    await userEvent.click(dialog.getByRole("button", { name: "Keep 1" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent(words);
    expect(dialog.getByRole("checkbox", { name: "Likes: dry red" })).not.toBeChecked();
  });

  it.each([
    ["it is too long", () => refused("text"), "at most 8,000 characters"],
    ["it was refused", () => problem(400, "bad-request"), "That could not be read."],
    ["there were too many calls", () => problem(429, "too-many-requests"), "minute"],
  ])("keeps the text when %s", async (_, answer, words) => {
    const { dialog } = await read(answer());
    expect(await dialog.findByRole("alert")).toHaveTextContent(words);
    expect(dialog.getByRole("textbox")).toHaveValue("Prefers dry reds");
  });

  it("says that nothing was found", async () => {
    const { dialog } = await read({ lines: [], not_understood: ["Works as a nurse"] });
    expect(await dialog.findByText(/I found nothing of wine/)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Paste something else" }));
    expect(dialog.getByRole("textbox")).toHaveValue("Prefers dry reds");
  });
});
