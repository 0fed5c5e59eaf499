import { expect, test } from "@playwright/test";
import { openCurrentChat, register } from "./person";

const signedIn = "**/assets/signedIn-*.js";

test("a page that outlived its build loads itself anew, once", async ({ page }) => {
  await register(page);
  let refused = 0;
  await page.route(signedIn, (route) => (++refused === 1 ? route.fulfill({ status: 404 }) : route.continue()));
  await openCurrentChat(page);
  await expect.poll(() => refused).toBe(2);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("the wait for the first page is one, however many things are waited for", async ({ page }) => {
  await register(page);
  await page.addInitScript(() => {
    document.addEventListener("animationstart", ({ target }) => {
      if (target instanceof Element && target.matches(".splash")) document.documentElement.append(new Comment("wait"));
    });
  });
  await page.route("**/api/auth/me", async (route) => {
    // Long enough for the wait to be seen.
    await expect(page.getByText("Sommelier", { exact: true })).toHaveCSS("opacity", "1");
    await route.continue();
  });
  await openCurrentChat(page);
  const waits = await page.evaluate(
    () => Array.from(document.documentElement.childNodes).filter((node) => node instanceof Comment).length,
  );
  expect(waits).toBe(1);
});

test("a chunk that is gone is not answered with a page", async ({ request }) => {
  expect((await request.get("/assets/gone.js")).status()).toBe(404);
  expect((await request.get("/chat/anything")).headers()["content-type"]).toContain("text/html");
  expect(await (await request.get("/robots.txt")).text()).toContain("User-agent");
});

test("a page that breaks says so, is reported without personal text, and can be tried again", async ({ page }) => {
  await register(page);
  await page.route("**/api/wines?*", (route) => route.fulfill({ json: { wines: [{ name: "broken" }] } }));
  const reporting = page.waitForResponse("**/api/client-errors");
  await page.goto("/wines");
  await expect(page.getByRole("heading", { name: "This page broke" })).toBeVisible();
  const report = await reporting;
  expect(report.status()).toBe(204);
  expect(report.request().postDataJSON()).toMatchObject({ name: "TypeError", route: "/wines" });
  await page.unroute("**/api/wines?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("what is for developers alone is not in the build", async ({ page, request }) => {
  await page.goto("/dev/views");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  const worker = await (await request.get("/sw.js")).text();
  const scripts = [...worker.matchAll(/assets\/[\w.-]+\.js/g)].map(([path]) => path);
  expect(scripts.length).toBeGreaterThan(20);
  for (const path of new Set(scripts)) {
    const script = await request.get(`/${path}`);
    expect(script.headers()).toMatchObject({
      "content-encoding": "gzip",
      "cache-control": expect.stringContaining("immutable"),
    });
    expect(await script.text()).not.toContain("dev/views");
  }
});
