import { expect, test } from "@playwright/test";
import { ask, openCurrentChat, register } from "./person";

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

test("a phone has its chats in a drawer and New chat at hand", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A white for fish");
  const first = page.url();

  await page.getByRole("button", { name: "New chat" }).click();
  await expect(page).not.toHaveURL(first);

  const drawer = page.getByRole("dialog", { name: "Chats" });
  await page.getByRole("button", { name: "Open the list of chats" }).click();
  await expect(drawer.getByRole("button", { name: "New chat" })).toBeVisible();
  await drawer.getByRole("navigation").getByRole("link").last().click();
  await expect(page).toHaveURL(first);
  await expect(drawer).toHaveCount(0);
  await expect(page.getByText("Closed today.")).toBeVisible();

  await page.getByRole("button", { name: "Open the list of chats" }).click();
  await drawer
    .getByRole("button", { name: /Options/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await drawer.getByRole("textbox", { name: "Title of the chat" }).fill("Fish");
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("link", { name: "Fish" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Fish" })).toBeVisible();
});

test("nothing is wider than the screen, and only what is meant to scrolls", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, `What is ${"Donaudampfschifffahrtsgesellschaft".repeat(8)}`);
  const overhang = () =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
  expect(await overhang()).toEqual([0, 0]);
  await page.goto("/wines");
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(await overhang()).toEqual([0, 0]);
});
