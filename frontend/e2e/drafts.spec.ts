import { expect, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { ask, openCurrentChat, register } from "./person";

// A colour caught in the middle of a fade is nobody's colour.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const field = "Message to the sommelier";

test("what is typed survives a reload", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await page.getByRole("textbox", { name: field }).fill("half a thought");
  await page.reload();
  await expect(page.getByRole("textbox", { name: field })).toHaveValue("half a thought");
});

test("a lost sign-in costs no word", async ({ page }) => {
  const person = await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for steak");
  const chat = page.url();
  await page.context().clearCookies();
  await page.getByRole("textbox", { name: field }).fill("and one for fish");
  await page.keyboard.press("Enter");

  await expect(page.getByText("You have been signed out.", { exact: false })).toBeVisible();
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();

  // Signing in has opened a new chat, so the old one is closed; the words go along into another.
  await expect(page).toHaveURL(chat);
  await expect(page.getByText("What you had begun to write goes with you.")).toBeVisible();
  await page.getByRole("button", { name: "Continue in a new chat" }).click();
  await expect(page).not.toHaveURL(chat);
  await expect(page.getByRole("textbox", { name: field })).toHaveValue("and one for fish");
});

test("a message that cannot be sent waits, can be taken back, and is sent by itself when the service is back", async ({
  page,
}) => {
  await register(page);
  await openCurrentChat(page);
  await page.context().setOffline(true);
  await expect(page.getByText("You are offline.", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: field }).fill("A red for steak");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Waits until the service answers/)).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Do not send" }).click();
  await expect(page.getByRole("textbox", { name: field })).toHaveValue("A red for steak");
  await expect(page.getByRole("textbox", { name: field })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Waits until the service answers/)).toBeVisible();
  await page.getByRole("textbox", { name: field }).fill("And a white");

  await page.context().setOffline(false);
  await expect(page.getByRole("article")).toHaveCount(6);
  await expect(page.getByText("A red for steak", { exact: true })).toHaveCount(1);
  await expect(page.getByText(/^Waits until the service answers/)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: field })).toHaveValue("And a white");
});

test("a message whose answer is lost is one message, also when it is sent again", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  let sent = 0;
  // The service has it, and neither that nor what became of it reaches the page.
  await page.route("**/api/chat/sessions/*/messages", async (route) => {
    if (++sent > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  const chat = `**/api/chat/sessions/${page.url().split("/").at(-1)}`;
  await page.route(chat, (route) => route.abort());
  await page.getByRole("textbox", { name: field }).fill("A red for steak");
  await page.keyboard.press("Enter");
  await expect.poll(() => sent).toBe(2);
  await page.unroute(chat);
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("article")).toHaveCount(6);
  await expect(page.getByText("A red for steak", { exact: true })).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: field })).toHaveValue("");
});

test("where nothing may be stored, everything works as long as the page is open", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
  await register(page);
  await openCurrentChat(page);
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await ask(page, "A red for steak");
  await expect(page.getByRole("article")).toHaveCount(6);
});
