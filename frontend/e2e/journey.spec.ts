import { expect, test } from "@playwright/test";
import { ask, somebody } from "./person";

test("from registering to signing in again", async ({ page }) => {
  const person = somebody();
  const sidebar = page.getByRole("complementary", { name: "Chats" });
  const title = page.getByRole("heading", { level: 1 });

  await test.step("register", async () => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.getByRole("link", { name: "Create an account" }).click();
    await expect(title).toHaveText("Create an account");
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByLabel("Name").fill(person.name);
    await page.getByLabel("Day").fill("9");
    await page.getByLabel("Month").selectOption({ label: "June" });
    await page.getByLabel("Year").fill("1990");
    await page.getByRole("button", { name: "Create account" }).click();
  });

  await test.step("read the greeting with three wines", async () => {
    await expect(page).toHaveURL(/\/chat\//);
    await expect(page.getByText(/Good .*, Anna/)).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(3);
    await expect(sidebar.locator("[aria-current=page]")).toHaveCount(1);
  });

  await test.step("ask and read the reply as it comes", async () => {
    const stream = page.waitForResponse((response) => response.url().endsWith("/messages"));
    await ask(page, "A red for grilled steak, up to €30");
    expect((await stream).headers()["content-type"]).toContain("text/event-stream");
    await expect(page.getByRole("article")).toHaveCount(6);
    await expect(page.getByRole("button", { name: "Copy" })).toBeVisible();
  });

  const first = page.url();

  await test.step("open a wine's details, and close them by going back or by the button", async () => {
    await page.getByRole("article").last().getByRole("link").click();
    await expect(page.getByRole("dialog").getByText("Serve at")).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("article").last().getByRole("link").click();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page).toHaveURL(first);
  });

  await test.step("open a new chat, which closes this one", async () => {
    await sidebar.getByRole("button", { name: "New chat" }).click();
    await expect(page).not.toHaveURL(first);
    await expect(page.getByRole("article")).toHaveCount(3);
    await ask(page, "Something sparkling for a birthday");
    await sidebar.getByRole("navigation").getByRole("link").last().click();
    await expect(page).toHaveURL(first);
    await expect(page.getByText("A red for grilled steak, up to €30")).toBeVisible();
    await expect(page.getByText("Closed today.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Message to the sommelier" })).toHaveCount(0);
  });

  await test.step("rename it in the header and see it in the sidebar", async () => {
    await title.getByRole("button").click();
    await page.getByRole("textbox", { name: "Title of the chat" }).fill("Вино к стейку");
    const renamed = page.waitForResponse((response) => response.url().endsWith("/title"));
    await page.keyboard.press("Enter");
    await expect(title).toHaveText("Вино к стейку");
    await renamed;
    await page.reload();
    await expect(sidebar.getByRole("link", { name: "Вино к стейку" })).toBeVisible();
  });

  await test.step("find it by its title, and by what was said in it", async () => {
    await sidebar.getByRole("searchbox").fill("стейку");
    await expect(sidebar.getByRole("navigation").getByRole("link")).toHaveText([/^Вино к стейку/]);
    await sidebar.getByRole("searchbox").fill("nothing like that");
    await expect(sidebar.getByText("Nothing found for “nothing like that”.")).toBeVisible();
    await sidebar.getByRole("button", { name: "Clear the search" }).click();
    await expect(sidebar.getByRole("navigation").getByRole("link")).toHaveCount(2);
  });

  await test.step("delete it and be taken to the current chat", async () => {
    const row = sidebar.getByRole("listitem").filter({ hasText: "Вино к стейку" });
    await row.hover();
    await row.getByRole("button").click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Delete “Вино к стейку”?" });
    await dialog.getByRole("button", { name: "Delete" }).click();
    await expect(page).not.toHaveURL(first);
    await expect(page.getByText("Something sparkling for a birthday")).toBeVisible();
    await expect(sidebar.getByRole("link", { name: "Вино к стейку" })).toHaveCount(0);
    await page.goto(first);
    await expect(page.getByText("This chat no longer exists.")).toBeVisible();
    await expect(page.getByText("Something sparkling for a birthday")).toBeVisible();
  });

  const second = page.url();

  await test.step("sign out", async () => {
    await sidebar.getByRole("button", { name: "Account: Anna" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect((await page.request.get("/api/auth/me")).status()).toBe(401);
  });

  await test.step("sign in, which opens a new chat and closes the one before", async () => {
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/chat\//);
    await expect(page).not.toHaveURL(second);
    await expect(page.getByRole("article")).toHaveCount(3);
    await page.goto(second);
    await expect(page.getByText("Closed today.")).toBeVisible();
  });
});
