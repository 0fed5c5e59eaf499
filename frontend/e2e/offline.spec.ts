import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { ask, menu, openCurrentChat, register } from "./person";

test.use({ serviceWorkers: "allow", contextOptions: { reducedMotion: "reduce" } });

// One of them serves another build.
test.describe.configure({ mode: "serial" });

/** What is kept of chats in the browser. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("sommelier");
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction("chats").objectStore("chats").getAll();
          all.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );

test("a browser can install it", async ({ page }) => {
  await page.goto("/");
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel="manifest"]') ?? {};
    return href && (await (await fetch(href)).json());
  });
  expect(manifest).toMatchObject({ short_name: "Sommelier", display: "standalone", start_url: "/" });
  for (const { src } of manifest.icons) {
    const icon = await page.request.get(src);
    expect(icon.headers()["content-type"]).toMatch(/^image\//);
  }
  const cdp = await page.context().newCDPSession(page);
  const { errors } = await cdp.send("Page.getAppManifest");
  expect(errors).toEqual([]);
});

test("chats that were read are there without a line, and nothing after signing out", async ({ page, context }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const first = page.url();
  await page.getByRole("button", { name: "New chat" }).first().click();
  await expect(page).not.toHaveURL(first);
  await ask(page, "A white for fish");
  await page.getByRole("button", { name: "Private chat" }).click();
  await expect(page.getByText(/Private: nothing is remembered/)).toBeVisible();
  const secret = page.url();
  await expect.poll(() => kept(page)).toContain("A white for fish");
  expect(await kept(page)).not.toContain(secret.split("/").at(-1));
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The pages are kept, and nothing that the service answered.
  const cached = await page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(cached).toContain("/index.html");
  expect(cached.filter((path) => path.startsWith("/api/"))).toEqual([]);

  await context.setOffline(true);
  await page.goto(first);
  await expect(page.getByText("A red for grilled steak, up to €30", { exact: true })).toBeVisible();
  await expect(page.getByText(/^You are offline\./)).toBeVisible();
  await expectNoFindings(page);
  const sidebar = page.getByRole("complementary", { name: "Chats" }).getByRole("navigation");
  await sidebar.getByRole("link").first().click();
  await expect(page.getByText("A white for fish", { exact: true })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^You are offline\./)).toHaveCount(0);
  await menu(page, "Delete");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await page.getByLabel("Dismiss").click();
  await expect.poll(() => kept(page)).not.toContain("A white for fish");
  await page.getByRole("button", { name: "Anna" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(await kept(page)).toBe("[]");
  await context.setOffline(true);
  await page.goto(first);
  await expect(page.getByRole("heading", { name: "The service does not answer" })).toBeVisible();
});

test("a chat deleted on another device is erased here, once the service is reached again", async ({
  page,
  context,
  browser,
}) => {
  const { email, password } = await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const deleted = page.url().split("/").at(-1);
  await page.getByRole("button", { name: "New chat" }).first().click();
  await expect(page).not.toHaveURL(new RegExp(`${deleted}`));
  await ask(page, "A white for fish");
  await expect.poll(() => kept(page)).toContain("A white for fish");
  expect(await kept(page)).toContain("A red for grilled steak");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto("about:blank");
  const elsewhere = await browser.newContext();
  await elsewhere.request.post("/api/auth/login", { data: { email, password } });
  expect((await elsewhere.request.delete(`/api/chat/sessions/${deleted}`)).status()).toBe(204);
  await elsewhere.close();

  await context.setOffline(true);
  await page.goto("/");
  expect(await kept(page)).toContain("A red for grilled steak");
  await context.setOffline(false);
  await expect.poll(() => kept(page)).not.toContain("A red for grilled steak");
  expect(await kept(page)).toContain("A white for fish");
});

test("what is written without a line is sent once, also when the page was loaded anew meanwhile", async ({
  page,
  context,
}) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const chat = page.url();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain("A red for grilled steak");
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Message to the sommelier" }).fill("And a white for fish");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Waits until the service answers/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Waits until the service answers/)).toBeVisible();
  await page.getByRole("link", { name: "Wines", exact: true }).first().click();
  await page.reload();
  await context.setOffline(false);
  await page.goto(chat);
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(2);
  await expect(page.getByText("And a white for fish", { exact: true })).toHaveCount(1);
  await expect(page.getByText(/^Waits until the service answers/)).toHaveCount(0);
});

test("another build is offered, and loaded only when that is asked for", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const worker = "dist/sw.js";
  const before = readFileSync(worker);
  try {
    appendFileSync(worker, "\n// Another build.");
    await page.reload();
    await page.getByRole("textbox", { name: "Message to the sommelier" }).fill("half a thought");
    await page.evaluate(() => {
      document.body.dataset.loaded = "before";
    });
    await expect(page.getByText("A new version is ready.")).toBeVisible();
    await expectNoFindings(page);
    await expect(page.locator("body[data-loaded]")).toHaveCount(1);
    await page.getByRole("button", { name: "Reload" }).click();
    await expect(page.locator("body[data-loaded]")).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Message to the sommelier" })).toHaveValue("half a thought");
    await expect(page.getByText("A new version is ready.")).toHaveCount(0);
  } finally {
    writeFileSync(worker, before);
  }
});
