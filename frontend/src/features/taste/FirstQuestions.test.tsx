import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { InsightDraft } from "@/api/types";
import { renderInApp } from "@/test/render";
import { answers, problem, server } from "@/test/server";
import FirstQuestions from "./FirstQuestions";

/** Opens the questions of a service that keeps what it is sent. */
async function open() {
  const sent: InsightDraft[][] = [];
  const onDone = vi.fn();
  server.use(
    answers.addInsights((drafts) => {
      sent.push(drafts);
      return HttpResponse.json({ insights: [] }, { status: 201 });
    }),
  );
  renderInApp(<FirstQuestions onDone={onDone} />);
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Your taste in three questions" }));
  return { dialog, sent, onDone };
}

describe("FirstQuestions", () => {
  it("can be skipped with one click", async () => {
    const onDone = vi.fn();
    renderInApp(<FirstQuestions onDone={onDone} />);
    await userEvent.click(screen.getByRole("button", { name: "Not now" }));
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("keeps what was chosen, of the kind that was asked for", async () => {
    const { dialog, sent, onDone } = await open();
    const question = (name: string) => within(dialog.getByRole("group", { name }));
    await userEvent.click(question("What do you enjoy drinking?").getByRole("checkbox", { name: "full-bodied red" }));
    await userEvent.click(question("What would you rather not have?").getByRole("checkbox", { name: "oak" }));
    const fish = question("What is often on your table?").getByRole("checkbox", { name: "fish" });
    await userEvent.click(fish);
    await userEvent.click(question("What is often on your table?").getByRole("checkbox", { name: "cheese" }));
    await userEvent.click(fish);
    await userEvent.click(dialog.getByRole("button", { name: "Done" }));
    expect(await screen.findByText("Noted. I keep it in mind from now on.")).toBeVisible();
    expect(sent).toEqual([
      [
        { kind: "liked_wine", text: "full-bodied red" },
        { kind: "disliked_wine", text: "oak" },
        { kind: "food", text: "cheese" },
      ],
    ]);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("takes no answer for an answer", async () => {
    const { dialog, sent, onDone } = await open();
    await userEvent.click(dialog.getByRole("button", { name: "Done" }));
    expect(onDone).toHaveBeenCalledOnce();
    expect(sent).toEqual([]);
  });

  it("stays open when it was not saved", async () => {
    const { dialog, onDone } = await open();
    server.use(answers.addInsights(() => problem(503, "unavailable")));
    const oak = dialog.getByRole("checkbox", { name: "oak" });
    await userEvent.click(oak);
    await userEvent.click(dialog.getByRole("button", { name: "Done" }));
    expect(await screen.findByText("That was not saved. Try again.")).toBeVisible();
    expect(oak).toBeChecked();
    expect(onDone).not.toHaveBeenCalled();
  });
});
