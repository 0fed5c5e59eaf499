import { expect, test } from "@playwright/test";
import { ask, openCurrentChat, register } from "./person";

test.use({ locale: "ru-RU" });

test("a Russian browser is met in Russian before anybody signs in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Вход" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});

test("a chat in Russian", async ({ page }) => {
  await register(page, "ru");
  await openCurrentChat(page);
  await expect(page.getByText(/Добр.*, Анна/)).toBeVisible();
  const sidebar = page.getByRole("complementary", { name: "Диалоги" });
  await expect(sidebar.getByRole("button", { name: "Новый диалог" })).toBeVisible();
  await expect(sidebar.getByRole("heading", { name: "Сегодня" })).toBeVisible();
  await ask(page, "Красное к стейку, до 30 евро", "ru");
  await expect(page.getByRole("article")).toHaveCount(6);
  await expect(page.getByRole("article").last()).toContainText("К столу:");
  await expect(page.getByRole("article").last()).toContainText(/Тело: [а-яё ]+, \d из 5/);
});

test("the language can be changed, and the wines follow", async ({ page }) => {
  await register(page, "ru");
  await openCurrentChat(page);
  await page.getByRole("button", { name: "Язык: Русский" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("complementary").getByRole("button", { name: "New chat" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("article").first()).toContainText("Goes with:");
  await page.reload();
  await expect(page.getByRole("complementary").getByRole("button", { name: "New chat" })).toBeVisible();
});
