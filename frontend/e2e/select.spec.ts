import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { openCurrentChat, register } from "./person";

// A colour caught in the middle of a fade is nobody's colour.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const TITLES = ["Oysters", "Gift", "Steak", "Port"];

/** Closed chats with these titles, the last one first in the list. */
async function haveChats(page: Page, titles: string[]) {
  const sessions = "/api/chat/sessions";
  for (const title of titles) {
    const opened = await page.request.post(sessions);
    expect(opened.status()).toBe(201);
    const { id } = await (await page.request.get(`${sessions}/current`)).json();
    const said = await page.request.post(`${sessions}/${id}/messages`, {
      data: { content: `Something about ${title}` },
    });
    expect(said.ok()).toBe(true);
    expect((await page.request.patch(`${sessions}/${id}/title`, { data: { title } })).status()).toBe(200);
    expect((await page.request.post(`${sessions}/${id}/close`)).status()).toBe(200);
  }
}

test("several chats are chosen with the keyboard, pinned, exported, deleted and brought back", async ({ page }) => {
  await register(page);
  await haveChats(page, TITLES);
  await openCurrentChat(page);
  const list = page.getByRole("complementary", { name: "Chats" }).getByRole("navigation");
  const box = (title: string) => list.getByRole("checkbox", { name: title });
  const chosen = list.getByRole("status");
  const closed = list.getByRole("link").filter({ hasText: /^(Oysters|Gift|Steak|Port)\s*$/ });
  const select = async (title: string) => {
    await list.getByRole("button", { name: `Options for “${title}”` }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Select several" }).press("Enter");
    await expect(box(title)).toBeFocused();
  };
  await expect(closed).toHaveCount(4);

  await test.step("a range with Shift, and all", async () => {
    await select("Port");
    await box("Gift").click({ modifiers: ["Shift"] });
    await expect(chosen).toHaveText("3 chosen");
    await list.getByText("Oysters").click({ modifiers: ["Shift"] });
    await expect(chosen).toHaveText("4 chosen");
    await page.keyboard.press("Control+a");
    await expect(chosen).toHaveText("5 chosen");
    await expectNoFindings(page);
    await page.keyboard.press("Escape");
    await expect(list.getByRole("checkbox")).toHaveCount(0);
    await expect(list.getByRole("button", { name: "Options for “Oysters”" })).toBeFocused();
  });

  await test.step("pinned", async () => {
    await select("Steak");
    await box("Gift").press("Space");
    await list.getByRole("button", { name: "Pin", exact: true }).press("Enter");
    await expect(list.getByRole("checkbox")).toHaveCount(0);
    await expect(closed).toHaveText(["Steak", "Gift", "Port", "Oysters"]);
  });

  await test.step("exported as one file", async () => {
    await select("Port");
    await box("Gift").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      list.getByRole("button", { name: "Export" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Chats of .*\.md$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.match(/^# .*$/gm)).toEqual(["# Gift", "# Port"]);
    expect(text).toContain("Something about Port");
  });

  await test.step("deleted, the open one among them, and brought back", async () => {
    await closed.filter({ hasText: "Port" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Port");
    const open = page.url();
    await select("Port");
    await box("Gift").click();
    await list.getByRole("button", { name: "Delete" }).press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Delete 2 chats?" });
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await expectNoFindings(page);
    await dialog.getByRole("button", { name: "Delete" }).press("Enter");
    await expect(closed).toHaveText(["Steak", "Oysters"]);
    await expect(page).not.toHaveURL(open);
    await page.getByRole("button", { name: "Undo" }).hover();
    await expectNoFindings(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(closed).toHaveText(["Steak", "Gift", "Port", "Oysters"]);
    await expect(page).toHaveURL(open);
  });

  await test.step("and deleted for good", async () => {
    await select("Port");
    await box("Oysters").click();
    await list.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("2 chats are deleted.")).toBeVisible();
    await page.getByLabel("Dismiss").click();
    const titles = async () => {
      const { sessions } = await (await page.request.get("/api/chat/sessions?empty=false")).json();
      return sessions.map(({ title }: { title: string }) => title).filter((title: string) => TITLES.includes(title));
    };
    await expect.poll(titles).toEqual(["Steak", "Gift"]);
  });
});

test("on a phone, in Russian", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await register(page, "ru");
  await haveChats(page, ["Портвейн", "Подарок"]);
  await openCurrentChat(page);
  await page.getByRole("button", { name: "Открыть список диалогов" }).click();
  const drawer = page.getByRole("dialog", { name: "Диалоги" });
  await drawer.getByRole("button", { name: "Действия с диалогом «Подарок»" }).click();
  await page.getByRole("menuitem", { name: "Выбрать несколько" }).click();
  await drawer.getByText("Портвейн").click();
  await expect(drawer.getByRole("status")).toHaveText("Выбрано 2");
  await expectNoFindings(page);
  // The drawer stays.
  await page.keyboard.press("Escape");
  await expect(drawer.getByRole("checkbox")).toHaveCount(0);
  await expect(drawer.getByRole("link", { name: "Портвейн" })).toBeVisible();
});
