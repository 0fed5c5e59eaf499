import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderInApp } from "@/test/render";
import { answers, problem, server } from "@/test/server";
import { SignInForm } from "./SignInForm";

async function signIn() {
  await userEvent.type(screen.getByLabelText("E-mail"), "anna@example.org");
  await userEvent.type(screen.getByLabelText("Password"), "four words nobody guesses{Enter}");
}

describe("SignInForm", () => {
  it.each([
    ["wrong-credentials", 401, "The e-mail or the password is wrong."],
    ["not-signed-in", 401, "Your earlier sign-in had ended. Sign in once more."],
    ["bad-request", 400, "The e-mail or the password is wrong."],
    ["unavailable", 503, "The service is busy. Try again in a moment."],
  ])("says what %s means", async (kind, status, words) => {
    server.use(answers.login(() => problem(status, kind)));
    renderInApp(<SignInForm expired={false} />);
    await signIn();
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
  });

  it("begins at the password when the address is known", async () => {
    renderInApp(<SignInForm expired={false} email="anna@example.org" />);
    expect(screen.getByLabelText("E-mail")).toHaveValue("anna@example.org");
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
  });
});
