import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Message, SessionShare } from "@/api/types";
import { aDetail, aMessage, aShare } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { ShareDialog } from "./ShareDialog";

const greeting = (used: string[] = []) => aMessage({ is_welcome: true, used_memories: used });
const question = aMessage({ role: "user", content: "A red for steak" });
const remembered = "Some answers build on what the sommelier remembers of you. They become visible word for word.";

let shares: SessionShare[];

function show(messages: Message[], isFound = true) {
  const session = aDetail({ message_count: messages.length, messages });
  server.use(
    answers.session(() => (isFound ? session : problem(403, "forbidden"))),
    answers.shares(() => shares),
  );
  renderInApp(<ShareDialog session={session} onClose={vi.fn()} />);
  return session;
}

describe("sharing a chat", () => {
  beforeEach(() => {
    shares = [];
  });

  it("says what becomes visible, makes the link, and takes it back", async () => {
    const { id } = show([greeting(), question, aMessage()]);
    server.use(
      answers.share(() => HttpResponse.json(aShare({ session_id: id }), { status: 201 })),
      answers.stopSharing(noContent),
    );
    expect(await screen.findByText(/^Whoever has the link can read this chat/)).toBeVisible();
    expect(screen.queryByText(remembered)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Create link" }));
    expect(await screen.findByRole("textbox", { name: "Link" })).toHaveValue(
      `${location.origin}/s/7mJ9zQb0c1L4yXw2uVt8RkNfGhAeD3sP`,
    );
    expect(screen.getByRole("button", { name: "Done" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Stop sharing" }));
    expect(await screen.findByText("The link leads nowhere now.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Create link" })).toHaveFocus();
  });

  it("warns of answers that used insights, but not of the greeting, which is not shown", async () => {
    show([greeting(["one"]), question, aMessage({ used_memories: ["two"] })]);
    expect(await screen.findByText(remembered)).toBeVisible();
  });

  it("is silent about a greeting that used them", async () => {
    show([greeting(["one"]), question, aMessage()]);
    await screen.findByRole("button", { name: "Create link" });
    expect(screen.queryByText(remembered)).not.toBeInTheDocument();
  });

  it("takes a chat that was deleted meanwhile for one that is no longer shared", async () => {
    const { id } = show([greeting(), question, aMessage()]);
    shares = [aShare({ session_id: id })];
    server.use(answers.stopSharing(() => problem(404, "not-found")));
    await userEvent.click(await screen.findByRole("button", { name: "Stop sharing" }));
    expect(await screen.findByText("The link leads nowhere now.")).toBeVisible();
  });

  it("warns when it is not known whether insights were used", async () => {
    show([greeting(), question, aMessage()], false);
    expect(await screen.findByText(remembered)).toBeVisible();
  });

  it("says why it was refused", async () => {
    show([greeting(), question, aMessage()]);
    server.use(answers.share(() => problem(409, "reply-running")));
    await userEvent.click(await screen.findByRole("button", { name: "Create link" }));
    expect(await screen.findByText("The sommelier is still answering. Share the chat afterwards.")).toBeVisible();
  });
});
