import { expect, type Page, test } from "@playwright/test";
import { ask, openCurrentChat, register } from "./person";

const sidebar = (page: Page) => page.getByRole("complementary", { name: "Chats" });

/** Opens another chat, which closes this one, and waits for its greeting. */
async function openNext(page: Page, button: "New chat" | "Private chat" = "New chat") {
  const before = page.url();
  await sidebar(page).getByRole("button", { name: button }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
}

const greeting = (page: Page) => page.getByRole("list", { name: "Messages" }).getByRole("listitem").first();

/** What the greeting says, without the wines it shows. */
const greetingWords = async (page: Page) =>
  (await greeting(page).locator(":scope > p, :scope > .prose").allInnerTexts()).join(" ");

const goToTaste = (page: Page) => sidebar(page).getByRole("link", { name: "Your taste" }).click();

const liked = (page: Page) => page.getByRole("region", { name: "You like" });

test("a thumb is remembered by the next chat, and forgotten with it", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  const card = page.getByRole("article").first();
  const name = (await card.getByRole("heading").innerText()).trim();
  const saved = page.waitForResponse((response) => response.url().endsWith("/rating"));
  await card.getByRole("button", { name: "I like this" }).click();
  await expect(card.getByRole("button", { name: "I like this", pressed: true })).toBeVisible();
  expect((await saved).ok()).toBe(true);

  await card.getByRole("link").click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "I like this", pressed: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await openNext(page);
  expect(await greetingWords(page)).toContain(name);

  await goToTaste(page);
  await page.getByRole("button", { name: `Forget “${name}”` }).click();
  await expect(page.getByRole("heading", { name: "A clean page" })).toBeVisible();
  await openNext(page);
  expect(await greetingWords(page)).not.toContain(name);
});

test("what was said is learned, shown with its words, used and forgotten", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "I love Barolo");
  const first = page.url();

  await test.step("closing teaches", async () => {
    await openNext(page);
    await goToTaste(page);
    await expect(liked(page).getByText("Barolo").first()).toBeVisible();
  });

  await test.step("the page leads back to the very words", async () => {
    await liked(page)
      .getByRole("link", { name: /^From “/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`^${first}#`));
    await expect(page.getByRole("listitem").filter({ hasText: "I love Barolo" }).first()).toBeFocused();
    await expect(page.getByText("I love Barolo", { exact: true })).toBeInViewport();
  });

  await test.step("the next greeting names it", async () => {
    await openNext(page);
    expect(await greetingWords(page)).toContain("Barolo");
  });

  await test.step("what is deleted is not named again", async () => {
    await goToTaste(page);
    await page.getByRole("button", { name: "Forget “Barolo”" }).click();
    await expect(page.getByText("“Barolo” is forgotten.")).toBeVisible();
    await openNext(page);
    expect(await greetingWords(page)).not.toContain("Barolo");
  });
});

test("a constraint binds the next answer, which says so and leads to it", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "No red for me, ever");
  await openNext(page);
  await ask(page, "A wine for steak");
  const messages = page.getByRole("list", { name: "Messages" });
  await expect(messages.getByText("As you asked: no red.", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "With what you told me before" }).last().click();
  const constraints = page.getByRole("region", { name: "Always kept to" });
  await expect(constraints.getByText("never red")).toBeInViewport();
  await expect(constraints.getByRole("listitem")).toHaveClass(/border-l-gold/);

  await constraints.getByRole("button", { name: "Change “never red”" }).click();
  await constraints.getByRole("button", { name: "No longer true" }).click();
  await expect(constraints.getByText(/never red · until/)).toBeVisible();
  await openNext(page);
  await ask(page, "A wine for steak");
  await expect(messages.getByText("As you asked", { exact: false })).toHaveCount(0);
});

test("what is added by hand is kept, used and said to be by hand", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await goToTaste(page);
  await page.getByRole("combobox", { name: "What it is" }).selectOption("You like");
  await page.getByRole("textbox", { name: "In a few words" }).fill("Barolo");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("“Barolo” is remembered.")).toBeVisible();
  await expect(liked(page).getByText("By you", { exact: false })).toBeVisible();
  await openNext(page);
  expect(await greetingWords(page)).toContain("Barolo");
});

test("a wine shown in an earlier chat is found by its dish, with the very reply", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A wine for duck");
  const chat = page.url();
  const name = (await page.getByRole("article").last().getByRole("heading").innerText()).trim();
  await openNext(page);

  await sidebar(page).getByRole("link", { name: "Wines" }).click();
  await page.getByRole("link", { name: "Shown to you" }).click();
  await page.getByRole("searchbox", { name: "Search wines, dishes, reasons" }).fill("duck");
  await expect(page).toHaveURL(/q=duck/);
  await page.getByRole("article", { name }).getByRole("link", { name: "Duck" }).click();
  await expect(page).toHaveURL(new RegExp(`^${chat}#`));
  await expect(page.getByRole("heading", { name })).toBeInViewport();
});

test("a paused memory is not used", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  const card = page.getByRole("article").first();
  const name = (await card.getByRole("heading").innerText()).trim();
  const saved = page.waitForResponse((response) => response.url().endsWith("/rating"));
  await card.getByRole("button", { name: "I like this" }).click();
  expect((await saved).ok()).toBe(true);

  await goToTaste(page);
  const paused = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.getByRole("switch", { name: "Pause remembering" }).click();
  expect((await paused).ok()).toBe(true);
  await expect(page.getByText("Remembering is paused.", { exact: false })).toBeVisible();
  await expect(page.getByRole("region", { name: "Your ratings" }).getByText(name)).toBeVisible();
  await openNext(page);
  expect(await greetingWords(page)).not.toContain(name);
});

test("a private chat leaves nothing", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await openNext(page, "Private chat");
  const secret = page.url();
  await expect(page.getByText("Private: nothing is remembered, and it is deleted when it closes")).toBeVisible();
  await expect(
    sidebar(page)
      .getByRole("navigation")
      .getByRole("link", { name: /Private$/ }),
  ).toBeVisible();
  await ask(page, "I love Barolo");

  await page
    .getByRole("main")
    .getByRole("button", { name: /Options/ })
    .click();
  await page.getByRole("menuitem", { name: "Close chat" }).click();
  await expect(page.getByText("The private chat is closed and deleted.")).toBeVisible();
  await expect(page).not.toHaveURL(secret);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(
    sidebar(page)
      .getByRole("navigation")
      .getByRole("link", { name: /Private$/ }),
  ).toHaveCount(0);

  // Another chat that teaches something shows that there was time to learn from both.
  await ask(page, "I love Chablis");
  await openNext(page);
  await goToTaste(page);
  await expect(liked(page).getByText("Chablis").first()).toBeVisible();
  await expect(page.getByText("Barolo")).toHaveCount(0);
  expect(
    (await page.request.get(`/api${new URL(secret).pathname.replace("/chat/", "/chat/sessions/")}`)).status(),
  ).toBe(404);
});

test("a deleted chat takes along what it taught only when it is asked to", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "I love Barolo");
  const first = page.url();
  await openNext(page);
  await ask(page, "I love Chablis");
  const second = page.url();
  await openNext(page);
  await goToTaste(page);
  await expect(liked(page).getByText("Chablis").first()).toBeVisible();
  await expect(liked(page).getByText("Barolo").first()).toBeVisible();

  for (const [chat, forget] of [
    [first, true],
    [second, false],
  ] as const) {
    await page.goto(chat);
    await page
      .getByRole("main")
      .getByRole("button", { name: /Options/ })
      .click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    if (forget) await page.getByRole("checkbox", { name: "Also forget what was learned from this chat" }).check();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(page).not.toHaveURL(chat);
  }
  await goToTaste(page);
  await expect(liked(page).getByText("From a deleted chat", { exact: false })).toBeVisible();
  await expect(liked(page).getByText("Chablis").first()).toBeVisible();
  await expect(page.getByText("Barolo")).toHaveCount(0);
});

test("a chat that is closed by hand turns read-only in place", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for steak");
  const chat = page.url();
  await page
    .getByRole("main")
    .getByRole("button", { name: /Options/ })
    .click();
  await page.getByRole("menuitem", { name: "Close chat" }).click();
  await expect(page.getByText("Closed today.")).toBeVisible();
  await expect(page).toHaveURL(chat);
  await expect(page.getByRole("button", { name: "Continue in a new chat" })).toBeVisible();
});
