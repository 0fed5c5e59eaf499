import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ask, openCurrentChat, register } from "./person";

// A colour caught in the middle of a fade is nobody's colour.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Every page is one document, for which axe's legacy mode finds the same without a second page to gather in. */
async function findings(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
}

/** Checks the page with all rules in the light theme, and again in the dark one, which has the same elements, for its colours. */
async function expectNoFindings(page: Page) {
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findings(page, ["color-contrast"])).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

test("the pages for guests have no findings", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Enter your password.")).toBeVisible();
  await expectNoFindings(page);

  await page.goto("/register");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Enter a real date", { exact: false })).toBeVisible();
  await expectNoFindings(page);

  await page.goto("/forgot-password");
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByText("Enter an e-mail address", { exact: false })).toBeVisible();
  await expectNoFindings(page);
  await page.getByLabel("E-mail").fill("nobody@example.org");
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await expectNoFindings(page);

  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expectNoFindings(page);
});

test("a chat has no findings, open or closed, with its menus and dialogs", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await expectNoFindings(page);
  await ask(page, "A red for grilled steak, up to €30");
  await expect(page.getByRole("article")).toHaveCount(6);
  await expectNoFindings(page);

  const options = page.getByRole("main").getByRole("button", { name: /Options/ });
  await options.click();
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Title of the chat" }).fill("");
  await expectNoFindings(page);
  await page.keyboard.press("Escape");

  await options.click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Cancel" }).click();

  for (const name of [/^Account/, /^Language/, /^Theme/]) {
    await page.getByRole("complementary").getByRole("button", { name }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectNoFindings(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
  }

  const chat = page.url();
  await page.getByRole("complementary").getByRole("button", { name: "New chat" }).click();
  await expect(page).not.toHaveURL(chat);
  await page.goto(chat);
  await expect(page.getByText("Closed today.")).toBeVisible();
  await expectNoFindings(page);
});

test("the catalogue has no findings, with a wine's details open", async ({ page }) => {
  await register(page);
  await page.goto("/wines");
  await expect(page.getByRole("article").first()).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page.getByRole("dialog").getByText("Serve at")).toBeVisible();
  await expectNoFindings(page);
  await page.goto("/wines/shown");
  await expect(page.getByRole("status").filter({ hasText: "Nothing here yet." })).toBeVisible();
  await expectNoFindings(page);
});

test("the taste page has no findings, empty, filled or paused, nor has a private chat", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await page.goto("/taste");
  await expect(page.getByRole("heading", { name: "A clean page" })).toBeVisible();
  await expectNoFindings(page);

  await page.goto("/wines");
  const [liked, disliked] = [page.getByRole("article").first(), page.getByRole("article").nth(1)];
  await liked.getByRole("button", { name: "I like this" }).click();
  await disliked.getByRole("button", { name: "Not for me" }).click();
  await expect(liked.getByRole("button", { name: "I like this", pressed: true })).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("complementary").getByRole("link", { name: "Your taste" }).click();
  await expect(page.getByRole("region", { name: "Your ratings" }).getByRole("listitem")).toHaveCount(2);
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("switch", { name: "Pause remembering" }).click();
  await expect(page.getByText("Remembering is paused.", { exact: false })).toBeVisible();
  await expectNoFindings(page);

  await page.getByRole("complementary").getByRole("button", { name: "Private chat" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expectNoFindings(page);
});

test("the first visit has no findings, nor has an import", async ({ page }) => {
  await register(page, "en", undefined, false);
  await openCurrentChat(page);
  await expect(page.getByRole("region", { name: "Your taste in three questions" })).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Done" })).toBeVisible();
  await expectNoFindings(page);

  await page.goto("/taste");
  await page.getByRole("button", { name: "Import from another assistant" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("- Prefers dry reds\n- Works as a nurse");
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: "Read it" }).click();
  await dialog.getByText("1 line I could make nothing of").click();
  await expectNoFindings(page);
  await dialog.getByRole("button", { name: "Keep 1" }).click();
  await expect(dialog).toHaveCount(0);
  await page
    .getByRole("button", { name: /^Change “/ })
    .first()
    .click();
  await expectNoFindings(page);
});

test("the account has no findings, with its questions and errors", async ({ page }) => {
  await register(page);
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Enter your password.")).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Delete account" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Delete account" }).click();
  await expect(dialog.getByText("Enter your password.")).toBeVisible();
  await expectNoFindings(page);
});

test("a phone has no findings, drawer shut or open", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto("/register");
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
  await expectNoFindings(page);
  await register(page);
  await openCurrentChat(page);
  await expectNoFindings(page);
  await page.getByRole("button", { name: "Open the list of chats" }).click();
  await expect(page.getByRole("dialog", { name: "Chats" })).toBeVisible();
  await expectNoFindings(page);
});
