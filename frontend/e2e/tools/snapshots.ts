import { join } from "node:path";
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { ask, menu, openCurrentChat, register } from "../person";

// Ignored by git.
const folder = join(import.meta.dirname, "../../snapshots");
const phone = { width: 390, height: 844 };

let taken = 0;

/** Writes what is on the page, once nothing moves and the fonts are there. */
async function take(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await page.screenshot({
    path: join(folder, `${String(++taken).padStart(2, "0")}-${name}.png`),
    animations: "disabled",
    caret: "hide",
  });
}

const open = async (browser: Browser, options: BrowserContextOptions = {}) =>
  (await browser.newContext({ reducedMotion: "reduce", ...options })).newPage();

test("the states of the pages, as files to look at", async ({ browser }) => {
  test.setTimeout(600_000);
  const page = await open(browser);
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await take(page, "sign-in");
  await page.goto("/register");
  await page.getByRole("button", { name: "Create account" }).click();
  await take(page, "register-with-errors");

  const person = await register(page, "en", undefined, false);
  await openCurrentChat(page);
  await take(page, "first-visit");
  await page.request.patch("/api/account", { data: { introduced: true } });
  await page.reload();
  await expect(page.getByRole("article")).toHaveCount(3);
  await take(page, "greeting");
  await ask(page, "A red for grilled steak, up to €30");
  await expect(page.getByRole("article")).toHaveCount(6);
  await take(page, "reply");
  const chat = page.url();
  await page.getByRole("article").last().getByRole("link").click();
  await expect(page.getByRole("dialog").getByText("Serve at")).toBeVisible();
  await take(page, "wine-details");
  await page.keyboard.press("Escape");
  const compare = page.getByRole("button", { name: /^Compare: / });
  for (const nth of [3, 4, 5]) await compare.nth(nth).click();
  await page.getByRole("region", { name: "Wines side by side" }).getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
  await take(page, "comparison");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox").fill("steak");
  await expect(page.getByRole("option").first()).toBeVisible();
  await take(page, "palette");
  await page.keyboard.press("Escape");
  await menu(page, "Delete");
  await take(page, "delete");
  await page.getByRole("button", { name: "Cancel" }).click();
  await menu(page, "Share");
  await expect(page.getByRole("dialog")).toBeVisible();
  await take(page, "share");
  await page.keyboard.press("Escape");

  await page.context().setOffline(true);
  await page.getByRole("textbox", { name: "Message to the sommelier" }).fill("And a white for fish");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Waits until the service answers/)).toBeVisible();
  await take(page, "offline");
  await page.context().setOffline(false);
  await expect(page.getByRole("article")).toHaveCount(9);

  await page.getByRole("button", { name: "Private chat" }).click();
  await expect(page.getByText(/Private: nothing is remembered/)).toBeVisible();
  await take(page, "private-chat");
  await page.goto(chat);
  await expect(page.getByText("Closed today.")).toBeVisible();
  await take(page, "closed-chat");
  await page.goto("/wines");
  await page.getByRole("article").first().getByRole("button", { name: "I like this" }).click();
  await take(page, "catalogue");
  await page.goto("/wines?colour=orange&kind=fortified");
  await expect(
    page
      .getByRole("region", { name: /^Close to it/ })
      .getByRole("article")
      .first(),
  ).toBeVisible();
  await take(page, "catalogue-without-hits");
  await page.goto("/wines/shown");
  await expect(page.getByRole("article").first()).toBeVisible();
  await take(page, "wines-shown");
  await page.goto("/taste");
  await expect(page.getByRole("region", { name: "Your ratings" })).toBeVisible();
  await take(page, "taste");
  await page.goto("/account");
  await expect(page.getByText(person.email)).toBeVisible();
  await take(page, "account");
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await take(page, "not-found");

  const state = await page.context().storageState();
  const dark = await open(browser, { storageState: state, colorScheme: "dark" });
  await dark.goto(chat);
  await expect(dark.getByRole("article").first()).toBeVisible();
  await take(dark, "dark-chat");
  await dark.goto("/wines");
  await expect(dark.getByRole("article").first()).toBeVisible();
  await take(dark, "dark-catalogue");

  const pocket = await open(browser, { storageState: state, viewport: phone, hasTouch: true, isMobile: true });
  await pocket.goto(chat);
  await expect(pocket.getByRole("article").first()).toBeVisible();
  await take(pocket, "phone-chat");
  await pocket.getByRole("button", { name: "Open the list of chats" }).click();
  await expect(pocket.getByRole("dialog")).toBeVisible();
  await take(pocket, "phone-drawer");
  await pocket.goto("/wines");
  await expect(pocket.getByRole("article").first()).toBeVisible();
  await take(pocket, "phone-catalogue");

  const russian = await open(browser, { locale: "ru-RU" });
  await register(russian, "ru");
  await openCurrentChat(russian);
  await ask(russian, "Красное к утке, до 30 евро", "ru");
  await expect(russian.getByRole("article")).toHaveCount(6);
  await take(russian, "russian-chat");
  await russian.goto("/taste");
  await expect(russian.getByRole("heading", { level: 1 })).toBeVisible();
  await take(russian, "russian-taste");
});
