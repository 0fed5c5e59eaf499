import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { act } from "react";
import { Route, Routes, useLocation } from "react-router";
import { describe, expect, it } from "vitest";
import { accountQuery } from "@/api/account";
import { setLanguage } from "@/i18n";
import { anAccount } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, problem, server } from "@/test/server";
import { RegisterForm } from "./RegisterForm";

const SignIn = () => <p>{JSON.stringify(useLocation().state)}</p>;

async function fill({ password = "four words nobody guesses", year = "1990" } = {}) {
  await userEvent.type(screen.getByLabelText("E-mail"), "anna@example.org");
  await userEvent.type(screen.getByLabelText("Password"), password);
  await userEvent.type(screen.getByLabelText("Day"), "9");
  await userEvent.selectOptions(screen.getByLabelText("Month"), "June");
  await userEvent.type(screen.getByLabelText("Year"), year);
  await userEvent.click(screen.getByRole("button", { name: "Create account" }));
}

describe("RegisterForm", () => {
  it("creates an account in the language of the page and signs it in", async () => {
    const account = anAccount();
    let sent: unknown;
    server.use(
      answers.register((body) => {
        sent = body;
        return HttpResponse.json(account, { status: 201 });
      }),
    );
    const { queries } = renderInApp(<RegisterForm />);
    await fill();
    await expect.poll(() => queries.getQueryData(accountQuery.queryKey)).toEqual(account);
    expect(sent).toMatchObject({ email: "anna@example.org", birth_date: "1990-06-09", locale: "en" });
  });

  it("says at each field what is wrong before asking the service", async () => {
    renderInApp(<RegisterForm />);
    await userEvent.click(screen.getByRole("button", { name: "Create account" }));
    expect(await screen.findByText("Enter an e-mail address, like name@example.com.")).toBeVisible();
    expect(screen.getByText("Use at least 12 characters.")).toBeVisible();
    expect(screen.getByText("Enter a real date, like 9 June 1990.")).toBeVisible();
  });

  it("refuses the under-aged", async () => {
    renderInApp(<RegisterForm />);
    await fill({ year: String(new Date().getFullYear() - 10) });
    expect(await screen.findByText("Sommelier is for people aged 18 and over.")).toBeVisible();
  });

  it.each([
    ["email-taken", 409, undefined, "There is already an account with this e-mail."],
    ["bad-request", 400, "password", "This password is too easy to guess. Choose another one."],
    ["under-age", 400, undefined, "Sommelier is for people aged 18 and over."],
  ])("puts the service's %s at its field", async (kind, status, field, words) => {
    const errors = field ? [{ field, message: "is refused" }] : [];
    server.use(answers.register(() => problem(status, kind, { errors })));
    renderInApp(<RegisterForm />);
    await fill();
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("leads somebody who has an account already to sign in, with the address", async () => {
    server.use(answers.register(() => problem(409, "email-taken")));
    renderInApp(
      <Routes>
        <Route index element={<RegisterForm />} />
        <Route path="/sign-in" element={<SignIn />} />
      </Routes>,
    );
    await fill();
    await userEvent.click(await screen.findByRole("link", { name: "Sign in" }));
    expect(screen.getByText('{"email":"anna@example.org"}')).toBeVisible();
  });

  it("says the same in Russian, also when the language changes while it stands there", async () => {
    renderInApp(<RegisterForm />);
    await userEvent.click(screen.getByRole("button", { name: "Create account" }));
    await screen.findByText("Use at least 12 characters.");
    await act(() => setLanguage("ru"));
    expect(await screen.findByText("Нужно не меньше 12 символов.")).toBeVisible();
  });
});
