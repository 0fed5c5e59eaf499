import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionShare } from "@/api/types";
import { anAccount, aShare } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, nothing, problem, server } from "@/test/server";
import { AccountSettings } from "./AccountSettings";

const account = anAccount();
const old = "four words nobody guesses";
const next = "five other words nobody guesses";
const refused = (field: string) => problem(400, "bad-request", { errors: [{ field, message: "no" }] });

let shares: SessionShare[];

function show() {
  server.use(
    answers.apiTokens(() => []),
    answers.signIns(() => []),
    answers.shares(() => shares),
  );
  const onDeleted = vi.fn();
  renderInApp(<AccountSettings account={account} onDeleted={onDeleted} />);
  return { onDeleted };
}

async function changePassword(current: string, wanted: string) {
  await userEvent.type(screen.getByLabelText("Current password"), current);
  await userEvent.type(screen.getByLabelText("New password"), wanted);
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
}

async function askForDeletion(password: string) {
  await userEvent.click(screen.getByRole("button", { name: "Delete account" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Delete your account?" });
  if (password) await userEvent.type(within(dialog).getByLabelText("Password"), password);
  await userEvent.click(within(dialog).getByRole("button", { name: "Delete account" }));
  return dialog;
}

describe("the account's settings", () => {
  beforeEach(() => {
    shares = [];
  });

  it("list the chats that others can read, and end that", async () => {
    shares = [aShare({ title: "Steak night" })];
    server.use(
      answers.stopSharing(() => {
        shares = [];
        return nothing();
      }),
    );
    show();
    expect(await screen.findByRole("link", { name: "Steak night" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Stop sharing “Steak night”" }));
    expect(await screen.findByText("You share none.")).toBeVisible();
    expect(screen.getByText("You share none.").parentElement).toHaveFocus();
  });

  it("change the name, and take it away", async () => {
    let asked: unknown;
    server.use(
      answers.updateAccount((update) => {
        asked = update;
        return HttpResponse.json({ ...account, name: null });
      }),
    );
    show();
    await userEvent.clear(screen.getByLabelText("Name"));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Saved.")).toBeVisible();
    expect(asked).toEqual({ name: null });
  });

  it("change the password, and say that other sign-ins have ended", async () => {
    let asked: unknown;
    server.use(
      answers.changePassword((update) => {
        asked = update;
        return nothing();
      }),
    );
    show();
    await changePassword(old, next);
    expect(
      await screen.findByText("The password is changed. Every other sign-in and all API tokens have ended."),
    ).toBeVisible();
    expect(asked).toEqual({ current_password: old, new_password: next });
    expect(screen.getByLabelText("Current password")).toHaveValue("");
  });

  it.each([
    ["current_password", "Current password", "This is not your password."],
    ["new_password", "New password", "This password is too easy to guess. Choose another one."],
  ])("say at the field why %s is refused", async (field, label, message) => {
    server.use(answers.changePassword(() => refused(field)));
    show();
    await changePassword(old, next);
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(message));
    await waitFor(() => expect(screen.getByLabelText(label)).toHaveFocus());
  });

  it("ask for a long enough password before anything is sent", async () => {
    show();
    await changePassword(old, "short");
    expect(await screen.findByText("Use at least 12 characters.")).toBeVisible();
  });

  it("offer everything as a file", () => {
    show();
    const link = screen.getByRole("link", { name: "Download everything" });
    expect(link).toHaveAttribute("href", expect.stringMatching(/\/api\/account\/export$/));
    expect(link).toHaveAttribute("download");
  });

  it("delete the account with its password", async () => {
    let asked: unknown;
    server.use(
      answers.deleteAccount((deletion) => {
        asked = deletion;
        return nothing();
      }),
    );
    const { onDeleted } = show();
    await askForDeletion(old);
    await waitFor(() => expect(onDeleted).toHaveBeenCalledOnce());
    expect(asked).toEqual({ password: old });
  });

  it("keep the account when the password is wrong, missing or tried too often", async () => {
    server.use(answers.deleteAccount(() => refused("password")));
    const { onDeleted } = show();
    const dialog = await askForDeletion("");
    expect(await screen.findByText("Enter your password.")).toBeVisible();
    await userEvent.type(within(dialog).getByLabelText("Password"), "not that one");
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete account" }));
    expect(await screen.findByText("This is not your password.")).toBeVisible();
    server.use(answers.deleteAccount(() => problem(429, "too-many", {}, { "Retry-After": "90" })));
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete account" }));
    expect(await within(dialog).findByText("Too many attempts. Try again in 2 minutes.")).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    expect(onDeleted).not.toHaveBeenCalled();
  });
});
