import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ask, openCurrentChat, register } from "./person";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const messages = (page: Page) => page.getByRole("list", { name: "Messages" });
const question = (page: Page, text: string) => messages(page).getByRole("listitem").filter({ hasText: text }).first();
const lastReply = (page: Page) => messages(page).locator(":scope > li").last();
const wines = (page: Page) => lastReply(page).getByRole("article").getByRole("heading").allInnerTexts();

async function expectNoFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
}

test("a message is edited, and both versions can be read", async ({ page, context }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  await ask(page, "And a white for cod");
  const elsewhere = await context.newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.getByText("And a white for cod", { exact: true })).toBeVisible();

  const field = page.getByRole("textbox", { name: "Message to the sommelier" });

  await test.step("by keyboard, and given up again", async () => {
    await field.fill("half a thought");
    await question(page, "A red for grilled steak").getByRole("button", { name: "Edit" }).focus();
    await page.keyboard.press("Enter");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("A red for grilled steak, up to €30");
    await expectNoFindings(page);
    await page.keyboard.press("Escape");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("half a thought");
    await field.fill("");
  });

  await test.step("asks again from there, in every window", async () => {
    await question(page, "A red for grilled steak").getByRole("button", { name: "Edit" }).click();
    await field.fill("A rosé for a picnic");
    await page.keyboard.press("Enter");
    await expect(field).toBeFocused();
    await expect(messages(page).getByText("And a white for cod", { exact: true })).toHaveCount(0);
    await expect(lastReply(page).getByRole("article")).toHaveCount(3);
    await expect(page.getByRole("button", { name: "Stop the answer" })).toHaveCount(0);
    await expect(elsewhere.getByText("A rosé for a picnic", { exact: true })).toBeVisible();
    await expect(elsewhere.getByText("And a white for cod", { exact: true })).toHaveCount(0);
  });

  await test.step("the former version is one step away, and so is the way back", async () => {
    const picnic = await wines(page);
    await page.getByRole("button", { name: "Previous version" }).click();
    await expect(page.getByText("Version 1 of 2")).toBeAttached();
    await expect(page.getByRole("button", { name: "Previous version" })).toBeFocused();
    await expect(messages(page).getByText("And a white for cod", { exact: true })).toBeVisible();
    await expect(elsewhere.getByText("And a white for cod", { exact: true })).toBeVisible();
    await expectNoFindings(page);
    await page.getByRole("button", { name: "Next version" }).click();
    await expect(messages(page).getByText("A rosé for a picnic", { exact: true })).toBeVisible();
    expect(await wines(page)).toEqual(picnic);
  });

  await test.step("after a reload too", async () => {
    await page.reload();
    await expect(messages(page).getByText("A rosé for a picnic", { exact: true })).toBeVisible();
    await expect(page.getByText("Version 2 of 2")).toBeAttached();
  });
});

test("a reply is given again with other wines", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const first = await wines(page);
  await page.getByRole("button", { name: "Answer again" }).click();
  await expect(page.getByText("Version 2 of 2")).toBeAttached();
  await expect(lastReply(page).getByRole("article")).toHaveCount(3);
  const second = await wines(page);
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  await page.getByRole("button", { name: "Previous version" }).click();
  await expect.poll(() => wines(page)).toEqual(first);
});

test("an edit that was begun is still there after a reload", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  await question(page, "A red for grilled steak").getByRole("button", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Message to the sommelier" }).fill("A red for lamb");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Message to the sommelier" })).toHaveValue("A red for lamb");
  await expect(page.getByText("You are editing a message.")).toBeVisible();
});
