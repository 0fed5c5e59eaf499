import { expect, test } from "@playwright/test";
import { openCurrentChat, register } from "./person";

const paper = "document.documentElement && getComputedStyle(document.documentElement).backgroundColor";
const LIGHT = "rgb(251, 248, 244)";
const DARK = "rgb(22, 17, 18)";

test("a chosen theme stands against the system's, from the first paint on", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await register(page);
  await openCurrentChat(page);
  expect(await page.evaluate(paper)).toBe(LIGHT);
  await page.getByRole("button", { name: "Theme: As the system" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  expect(await page.evaluate(paper)).toBe(DARK);

  // Without the application's own code only what runs before the first paint is left.
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.reload();
  expect(await page.evaluate(paper)).toBe(DARK);
});

test("the pages break none of their own rules of content", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  await register(page);
  await openCurrentChat(page);
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page.getByRole("dialog").getByText("Serve at")).toBeVisible();
  expect(complaints).toEqual([]);
});
