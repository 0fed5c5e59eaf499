import { expect, type Page, test } from "@playwright/test";
import { ask, menu, openCurrentChat, register, somebody } from "./person";

/** What happens in one window is to be seen in another within a second. */
const soon = { timeout: 1000 };

const sidebar = (page: Page) => page.getByRole("complementary", { name: "Chats" });
const chats = (page: Page) => sidebar(page).getByRole("navigation").getByRole("link");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function openSame(page: Page, other: Page) {
  await other.goto(page.url());
  await expect(other.getByRole("article").first()).toBeVisible();
}

test("two windows of one account agree within a second", async ({ page, context }) => {
  await register(page);
  await openCurrentChat(page);
  const other = await context.newPage();
  await openSame(page, other);

  await test.step("on what is said", async () => {
    await ask(page, "A red for grilled steak, up to €30");
    await expect(other.getByText("A red for grilled steak, up to €30", { exact: true })).toBeVisible(soon);
    await expect(other.getByRole("article")).toHaveCount(6, soon);
    await expect(other.getByRole("button", { name: "Send" })).toBeVisible(soon);
  });

  await test.step("on its title", async () => {
    await title(page).getByRole("button").click();
    await page.getByRole("textbox", { name: "Title of the chat" }).fill("Steak night");
    await page.keyboard.press("Enter");
    await expect(title(other)).toHaveText("Steak night", soon);
    await expect(chats(other)).toHaveText(["Steak night"], soon);
  });

  await test.step("on a pin", async () => {
    await menu(page, "Pin");
    await expect(sidebar(other).getByRole("heading", { name: "Pinned" })).toBeVisible(soon);
    await menu(page, "Unpin");
    await expect(sidebar(other).getByRole("heading", { name: "Pinned" })).toHaveCount(0, soon);
  });

  const first = page.url();

  await test.step("on a new chat, which closes the one before in place and costs no word", async () => {
    await other.getByRole("textbox", { name: "Message to the sommelier" }).fill("half a thought");
    await sidebar(page).getByRole("button", { name: "New chat" }).click();
    await expect(page).not.toHaveURL(first);
    await expect(chats(other)).toHaveCount(2, soon);
    await expect(other.getByText("Closed today.")).toBeVisible(soon);
    await expect(other).toHaveURL(first);
    await expect(other.getByText("What you had begun to write goes with you.")).toBeVisible();
    await expect(other.getByRole("textbox", { name: "Message to the sommelier" })).toHaveCount(0);
  });

  await test.step("on a chat that is closed by hand", async () => {
    await openSame(page, other);
    await ask(page, "A white for fish");
    await menu(page, "Close chat");
    await expect(other.getByText("Closed today.")).toBeVisible(soon);
  });

  await test.step("on a chat that is deleted, from which the other window moves on", async () => {
    const gone = page.url();
    await menu(page, "Delete");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(other.getByText("This chat was deleted elsewhere.")).toBeVisible(soon);
    await expect(other).not.toHaveURL(gone);
    await expect(other.getByRole("article").first()).toBeVisible();
    await expect(page.getByText("This chat was deleted elsewhere.")).toHaveCount(0);
  });
});

test("two browsers of one account agree within a second", async ({ page, context, browser }) => {
  await register(page);
  await openCurrentChat(page);
  const elsewhere = await browser.newContext({ storageState: await context.storageState() });
  const other = await elsewhere.newPage();
  await openSame(page, other);
  await ask(other, "A white for fish");
  await expect(page.getByText("A white for fish", { exact: true })).toBeVisible(soon);
  await expect(page.getByRole("article")).toHaveCount(6, soon);
  await sidebar(other).getByRole("button", { name: "New chat" }).click();
  await expect(chats(page)).toHaveCount(2, { timeout: 5000 });
  await elsewhere.close();
});

test("more windows than a browser has lines share one, which another takes over", async ({ page, context }) => {
  let lines = 0;
  context.on("request", (request) => {
    if (request.url().endsWith("/api/chat/events")) lines++;
  });
  await register(page);
  await openCurrentChat(page);
  const others = await Promise.all(Array.from({ length: 7 }, () => context.newPage()));
  for (const other of others) await openSame(page, other);
  expect(lines).toBe(1);

  const [second, ...rest] = others;
  await page.close();
  if (!second) return;
  await expect.poll(() => lines).toBe(2);
  await ask(second, "A white for fish");
  for (const other of rest) await expect(other.getByText("A white for fish", { exact: true })).toBeVisible();
  expect(lines).toBe(2);
});

test("whoever signs in in another window is alone on every page", async ({ page, context }) => {
  await register(page);
  await openCurrentChat(page);
  await page.getByRole("textbox", { name: "Message to the sommelier" }).fill("for Anna only");
  const other = await context.newPage();
  await register(other, "en", somebody("Bruno"));
  await other.goto("/");
  for (const window of [other, page]) {
    await expect(window.getByRole("button", { name: "Account: Bruno" })).toBeVisible();
    await expect(window.getByRole("textbox", { name: "Message to the sommelier" })).toHaveValue("");
  }
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("for Anna only");
});

test("a lost sign-in ends listening, and the page says so by itself", async ({ page, context }) => {
  const { email, password } = await register(page);
  await openCurrentChat(page);
  await page.getByRole("textbox", { name: "Message to the sommelier" }).fill("half a thought");
  const elsewhere = await context.browser()?.newContext({ baseURL: new URL(page.url()).origin });
  const answer = await elsewhere?.request.post("/api/auth/login", { data: { email, password } });
  expect(answer?.status()).toBe(200);
  const changed = await elsewhere?.request.put("/api/account/password", {
    data: { current_password: password, new_password: "five other words nobody guesses" },
  });
  expect(changed?.status()).toBe(204);
  await expect(page.getByText("You have been signed out.", { exact: false })).toBeVisible();
  await elsewhere?.close();
});
