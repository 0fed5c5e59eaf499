import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { ask, menu, openCurrentChat, register } from "./person";

// A colour caught in the middle of a fade is nobody's colour.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const sidebar = (page: Page) => page.getByRole("complementary", { name: "Chats" });
const rows = (page: Page) => sidebar(page).getByRole("navigation").getByRole("link");
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const field = (page: Page) => page.getByRole("combobox", { name: "Search and actions" });

async function name(page: Page, chat: string) {
  await title(page).getByRole("button").click();
  await page.getByRole("textbox", { name: "Title of the chat" }).fill(chat);
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText(chat);
}

/** A closed chat, and then the active one. */
async function openTwoChats(page: Page) {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  await name(page, "Steak night");
  const first = page.url();
  await sidebar(page).getByRole("button", { name: "New chat" }).click();
  await expect(page).not.toHaveURL(first);
  await expect(page.getByRole("article")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await ask(page, "A white for fish");
  await name(page, "Fish");
  await expect(rows(page)).toHaveText(["Fish", "Steak night"]);
  return { first, second: page.url() };
}

async function remove(page: Page) {
  await menu(page, "Delete");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
}

test("a deleted chat can be brought back for ten seconds, and other windows follow", async ({ page, context }) => {
  const { first, second } = await openTwoChats(page);
  const deletions: string[] = [];
  page.on("request", (request) => request.method() === "DELETE" && deletions.push(request.url()));
  const other = await context.newPage();
  await other.goto(second);
  await expect(rows(other)).toHaveText(["Fish", "Steak night"]);

  await test.step("one that is closed", async () => {
    await page.goto(first);
    await expect(title(page)).toHaveText("Steak night");
    await remove(page);
    await expect(page).toHaveURL(second);
    await expect(rows(page)).toHaveText(["Fish"]);
    await expect(rows(other)).toHaveText(["Fish"]);
    // The time stands still under the pointer.
    await page.getByRole("button", { name: "Undo" }).hover();
    await expectNoFindings(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page).toHaveURL(first);
    await expect(rows(page)).toHaveText(["Fish", "Steak night"]);
    await expect(rows(page).last()).toBeFocused();
    await expect(rows(other)).toHaveText(["Fish", "Steak night"]);
  });

  await test.step("the active one, in place of which a new one begins when it is gone", async () => {
    await rows(page).first().click();
    await expect(page).toHaveURL(second);
    await remove(page);
    await expect(page.getByRole("heading", { name: "The chat is deleted" })).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Undo" }).hover();
    await expect(other.getByText("This chat was deleted elsewhere.")).toBeVisible();
    await expectNoFindings(page);
    expect(deletions).toEqual([]);
    await page.mouse.move(0, 0);
    await expect(page.getByRole("article").first()).toBeVisible({ timeout: 20_000 });
    expect(deletions).toHaveLength(1);
    await expect(page).not.toHaveURL(second);
    await expect(other.getByRole("article").first()).toBeVisible();
    await expect(rows(other).filter({ hasText: "Fish" })).toHaveCount(0);
    expect((await page.request.get(`/api/chat/sessions/${second.split("/").at(-1)}`)).status()).toBe(404);
  });

  await test.step("and one whose page goes is deleted at once", async () => {
    await page.goto(first);
    await remove(page);
    await expect(page).not.toHaveURL(first);
    await page.goto("about:blank");
    await expect
      .poll(async () => (await other.request.get(`/api/chat/sessions/${first.split("/").at(-1)}`)).status())
      .toBe(404);
  });
});

test("the palette finds chats by what was said, and does what the keys do", async ({ page }) => {
  const { first } = await openTwoChats(page);

  await test.step("recent chats and actions", async () => {
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await expect(page.getByRole("group", { name: "Recent chats" }).getByRole("option")).toHaveText([/^Steak night/]);
    await expect(page.getByRole("option", { name: "Your taste" })).toBeVisible();
    await expectNoFindings(page);
  });

  await test.step("a message, which is marked", async () => {
    await page.keyboard.type("grilled");
    await expect(page.getByRole("option").locator("mark").first()).toHaveText(/grilled/i);
    await expectNoFindings(page);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`^${first}#`));
    const message = new URL(page.url()).hash;
    await expect(page.locator(`[id="${message.slice(1)}"]`)).toBeFocused();
    await expect(page.locator(`[id="${message.slice(1)}"]`)).toBeInViewport();
  });

  await test.step("nothing", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("zzqqxx");
    await expect(page.getByText("Nothing found for “zzqqxx”.")).toBeVisible();
    await expectNoFindings(page);
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveCount(0);
  });

  await test.step("renaming", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("rename");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Title of the chat" })).toBeFocused();
    await page.keyboard.type("Ribeye");
    await page.keyboard.press("Enter");
    await expect(title(page)).toHaveText("Ribeye");
  });

  await test.step("the help", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("shortcuts");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await expectNoFindings(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toHaveCount(0);
  });

  await test.step("keys without it", async () => {
    await page.keyboard.press("Alt+ArrowUp");
    await expect(title(page)).toHaveText("Fish");
    await page.keyboard.press("Control+Shift+O");
    await expect(rows(page)).toHaveCount(3);
  });
});

test("a phone opens the palette from the drawer", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await register(page);
  await openCurrentChat(page);
  await page.getByRole("button", { name: "Open the list of chats" }).click();
  await page.getByRole("button", { name: "Search and actions" }).click();
  await expect(field(page)).toBeFocused();
  await expectNoFindings(page);
  await page.getByRole("option", { name: "Your taste" }).click();
  await expect(page).toHaveURL(/\/taste$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
