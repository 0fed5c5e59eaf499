import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { ask, openCurrentChat, register } from "./person";
import { passwordCode } from "./serviceLog";

async function openAccount(page: Page) {
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible();
}

test("the account can be renamed, locked anew, opened to programs, taken along and deleted", async ({
  page,
  playwright,
}) => {
  const person = await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  await openAccount(page);
  const next = "five other words nobody guesses";

  await test.step("renamed", async () => {
    await page.getByLabel("Name").fill("Bruno");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: "Account: Bruno" })).toBeVisible();
  });

  await test.step("locked anew", async () => {
    await page.getByLabel("Current password").fill("not that one");
    await page.getByLabel("New password").fill(next);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("This is not your password.")).toBeVisible();
    await page.getByLabel("Current password").fill(person.password);
    await page.keyboard.press("Enter");
    await expect(
      page.getByText("The password is changed. Every other sign-in and all API tokens have ended."),
    ).toBeVisible();
    expect((await page.request.get("/api/auth/me")).status()).toBe(200);
  });

  await test.step("signed out of another browser", async () => {
    const elsewhere = await playwright.request.newContext({
      baseURL: new URL(page.url()).origin,
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    });
    const { email } = person;
    expect((await elsewhere.post("/api/auth/login", { data: { email, password: next } })).status()).toBe(200);
    await page.reload();
    await page.getByRole("button", { name: "Sign out Firefox, Linux" }).click();
    await expect(page.getByText("Firefox, Linux")).toHaveCount(0);
    expect((await elsewhere.get("/api/auth/me")).status()).toBe(401);
    expect((await page.request.get("/api/auth/me")).status()).toBe(200);
  });

  await test.step("opened to a program, and closed again", async () => {
    await page.getByRole("button", { name: "New token" }).click();
    await page.getByLabel("What is it for?").fill("Wine shop");
    await page.getByRole("textbox", { name: "Password", exact: true }).fill(next);
    await page.getByRole("button", { name: "Make token" }).click();
    const token = await page.getByLabel("Token", { exact: true }).inputValue();
    const program = await playwright.request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
    const chats = new URL("/api/chat/sessions", page.url()).href;
    expect((await program.get(chats)).status()).toBe(200);
    expect((await program.post(chats)).status()).toBe(403);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Revoke Wine shop" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText("The token is revoked.")).toBeVisible();
    expect((await program.get(chats)).status()).toBe(401);
    await program.dispose();
  });

  await test.step("taken along", async () => {
    const arriving = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download everything" }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/^sommelier-export-.*\.json$/);
    expect(await readFile(await file.path(), "utf8")).toContain("A red for grilled steak, up to €30");
  });

  await test.step("deleted", async () => {
    await page.getByRole("button", { name: "Delete account" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Delete your account?" });
    await dialog.getByLabel("Password", { exact: true }).fill("not that one");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("This is not your password.")).toBeVisible();
    await dialog.getByLabel("Password", { exact: true }).fill(next);
    await dialog.getByRole("button", { name: "Delete account" }).click();
    await expect(page.getByText("Your account is deleted, with everything in it.", { exact: false })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Good-bye" })).toBeVisible();
    expect((await page.request.get("/api/auth/me")).status()).toBe(401);
    const back = await page.request.post("/api/auth/login", { data: { email: person.email, password: next } });
    expect(back.status()).toBe(401);
  });
});

test("who has forgotten the password sets a new one with a code", async ({ page }) => {
  const { email } = await register(page);
  const { id } = await (await page.request.get("/api/auth/me")).json();
  await page.request.post("/api/auth/logout");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await page.reload();
  await page.getByLabel("Code").fill("ABCD-EFGH");
  await page.getByLabel("New password").fill("five other words nobody guesses");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This code is wrong, used or expired.", { exact: false })).toBeVisible();
  await page.getByLabel("Code").fill((await passwordCode(id)).toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/chat\//);
});
