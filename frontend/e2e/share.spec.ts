import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ask, menu, openCurrentChat, register } from "./person";

// A colour caught in the middle of a fade is nobody's colour.
test.use({ contextOptions: { reducedMotion: "reduce" } });

async function expectNoFindings(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  }
}

test("a chat is shared, read by somebody else, updated, and no longer shared", async ({ page, browser }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const dialog = page.getByRole("dialog");

  await menu(page, "Share");
  await expect(dialog.getByText("Whoever has the link can read this chat")).toBeVisible();
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: "Create link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  expect(link).toMatch(/\/s\/[\w-]{32}$/);
  await expect(dialog.getByRole("button", { name: "Done" })).toBeFocused();
  await expectNoFindings(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("main").getByRole("button", { name: /Options/ })).toBeFocused();

  const stranger = await (await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" })).newPage();
  await test.step("whoever has the link reads it, and nothing but it", async () => {
    const answer = await stranger.goto(link);
    expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
    await expect(stranger.getByText("A red for grilled steak, up to €30", { exact: true })).toBeVisible();
    await expect(stranger.getByRole("article")).toHaveCount(3);
    await expect(stranger.getByRole("button", { name: /like this/ })).toHaveCount(0);
    await expect(stranger.getByText(/\bAnna\b/)).toHaveCount(0);
    await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expectNoFindings(stranger);
  });

  await test.step("what is said later is seen once the link is updated", async () => {
    await ask(page, "A white for oysters");
    await stranger.reload();
    await expect(stranger.getByRole("article")).toHaveCount(3);
    await expect(stranger.getByText("A white for oysters")).toHaveCount(0);
    await menu(page, "Share");
    await dialog.getByRole("button", { name: "Update to now" }).click();
    await expect(dialog.getByText("The link shows the chat as it is now.")).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByText("A white for oysters", { exact: true })).toBeVisible();
  });

  await test.step("the account lists it and ends it", async () => {
    await page.goto("/account");
    await expect(page.getByRole("button", { name: /^Copy the link of/ })).toBeVisible();
    await page.getByRole("button", { name: /^Stop sharing/ }).click();
    await expect(page.getByText("You share none.")).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
    await expectNoFindings(stranger);
    await stranger.getByRole("link", { name: "Start your own chat" }).click();
    await expect(stranger).toHaveURL(/\/register/);
  });
});

test("a chat is downloaded and printed from its menu", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const download = page.waitForEvent("download");
  await menu(page, "Download as Markdown");
  expect((await download).suggestedFilename()).toMatch(/\.md$/);

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await menu(page, "Print or save as PDF");
  await expect(page.locator("body[data-printed]")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("textbox", { name: "Message to the sommelier" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Nothing is cut off by a part that would scroll.
  const cut = await page.evaluate(
    () =>
      Array.from(document.querySelectorAll("#main, #main div")).filter(
        (part) => part.scrollHeight > part.clientHeight + 1 && getComputedStyle(part).overflowY !== "visible",
      ).length,
  );
  expect(cut).toBe(0);
});

test("wines of a chat are compared side by side", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const buttons = page.getByRole("button", { name: /^Compare: / });
  const bar = page.getByRole("region", { name: "Wines side by side" });

  await buttons.nth(3).click();
  await expect(bar.getByRole("status")).toHaveText("1 wine chosen");
  await expect(bar.getByRole("button", { name: "Compare" })).toHaveAttribute("aria-disabled", "true");
  await buttons.nth(4).click();
  await buttons.nth(5).click();
  await expect(bar.getByRole("status")).toHaveText("3 wines chosen");
  await expect(buttons.nth(0)).toHaveAttribute("aria-disabled", "true");
  await bar.getByRole("button", { name: "Compare" }).focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("dialog").getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(3);
  await expect(table.getByRole("row", { name: /^When this one/ })).toBeVisible();
  await expectNoFindings(page);

  await test.step("on a phone the table scrolls and not the page", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const region = page.getByRole("region", { name: "The chosen wines, side by side" });
    expect(await region.evaluate((part) => part.scrollWidth > part.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  await page.keyboard.press("Escape");
  await expect(bar.getByRole("button", { name: "Compare" })).toBeFocused();
  await bar.getByRole("button", { name: "Choose none" }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Message to the sommelier" })).toBeFocused();
});
