import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { anAccount } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { NewPasswordForm } from "./NewPasswordForm";

async function submit(code: string, password: string) {
  if (code) await userEvent.type(screen.getByLabelText("Code"), code);
  await userEvent.type(screen.getByLabelText("New password"), `${password}{Enter}`);
}

const refused = (field: string) => problem(400, "bad-request", { errors: [{ field, message: "is refused" }] });

describe("NewPasswordForm", () => {
  it("asks for the code before anything is sent", async () => {
    renderInApp(<NewPasswordForm email="anna@example.org" />);
    await submit("", "five other words nobody guesses");
    expect(await screen.findByText("Enter the code.")).toBeVisible();
  });

  it.each([
    ["code", "This code is wrong, used or expired. Check it, or have another one sent.", "Code"],
    ["password", "This password is too easy to guess. Choose another one.", "New password"],
  ])("leads to the %s that was refused", async (field, words, label) => {
    server.use(answers.confirmPasswordReset(() => refused(field)));
    renderInApp(<NewPasswordForm email="anna@example.org" />);
    await submit("ABCD-EFGH", "five other words nobody guesses");
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByLabelText(label)).toHaveFocus();
  });

  it("empties the code when another one is sent, and keeps the password", async () => {
    const asked: unknown[] = [];
    server.use(
      answers.requestPasswordReset((body) => {
        asked.push(body);
        return Response.json({ delivery: "mail" }, { status: 202 });
      }),
    );
    renderInApp(<NewPasswordForm email="anna@example.org" />);
    await userEvent.type(screen.getByLabelText("Code"), "ABCD");
    await userEvent.type(screen.getByLabelText("New password"), "five other words");
    await userEvent.click(screen.getByRole("button", { name: "Send another code" }));
    expect(
      await screen.findByText("If there is an account, it has another code. Only the newest one works."),
    ).toBeVisible();
    expect(asked).toEqual([{ email: "anna@example.org" }]);
    expect(screen.getByLabelText("Code")).toHaveValue("");
    expect(screen.getByLabelText("New password")).toHaveValue("five other words");
  });

  it("leads to the sign-in page when the password is set but signing in fails", async () => {
    server.use(
      answers.confirmPasswordReset(noContent),
      answers.login(() => problem(503, "unavailable")),
    );
    renderInApp(<NewPasswordForm email="anna@example.org" />);
    await submit("ABCD-EFGH", "five other words nobody guesses");
    expect(await screen.findByText("The new password is set. Sign in with it.")).toBeVisible();
  });

  it("signs in when the code was used by a call whose answer was lost", async () => {
    let calls = 0;
    let signedIn = false;
    server.use(
      answers.confirmPasswordReset(() => (++calls === 1 ? Response.error() : refused("code"))),
      answers.login(() => {
        signedIn = true;
        return Response.json({ account: anAccount(), session_id: crypto.randomUUID() });
      }),
    );
    renderInApp(<NewPasswordForm email="anna@example.org" />);
    await submit("ABCD-EFGH", "five other words nobody guesses");
    expect(await screen.findByRole("alert")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Set the new password" }));
    await waitFor(() => expect(signedIn).toBe(true));
  });
});
