import { expect, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { openCurrentChat, register } from "./person";

test("the catalogue shows what a person likes and was shown, at an address of its own", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  const greeted = await page.getByRole("article").getByRole("heading").allInnerTexts();
  await page.getByRole("article").first().getByRole("button", { name: "I like this" }).click();
  await page.goto("/wines");
  const names = page.getByRole("article").getByRole("heading");
  await page.getByRole("combobox", { name: "Shown to you" }).selectOption("Shown to you");
  await expect(page.getByRole("status").filter({ hasText: "3 wines" })).toBeVisible();
  expect((await names.allInnerTexts()).sort()).toEqual([...greeted].sort());
  // By keyboard: the letters choose.
  await page.getByRole("combobox", { name: "Your rating" }).focus();
  await page.keyboard.type("You");
  await expect(page.getByRole("status").filter({ hasText: "1 wine" })).toBeVisible();
  await expect(names).toHaveText([greeted[0] ?? ""]);
  await expect(page).toHaveURL("/wines?shown=true&rating=liked");
  await expectNoFindings(page);

  await page.reload();
  await expect(names).toHaveText([greeted[0] ?? ""]);
  await page.getByRole("combobox", { name: "Price" }).selectOption("Up to €10");
  await page.getByRole("combobox", { name: "Colour" }).selectOption("Orange");
  await expect(page.getByText("Nothing in the cellar fits all of this.")).toBeVisible();
  await expect(page.getByRole("region", { name: /^Close to it/ }).getByRole("article")).toHaveCount(1);
  await page.goto("/wines?rating=disliked");
  await expect(page.getByText(/^None of your wines is like this yet/)).toBeVisible();
  await expectNoFindings(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
