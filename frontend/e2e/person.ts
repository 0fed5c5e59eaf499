import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { daytimeZone } from "./zone";

export interface Person {
  email: string;
  password: string;
  name: string;
}

export const somebody = (name = "Anna"): Person => ({
  email: `person-${randomUUID()}@example.org`,
  password: "four words nobody guesses",
  name,
});

/** Registers past the form and the questions of the first visit, for tests that are about something else. */
export async function register(
  page: Page,
  locale: "en" | "ru" = "en",
  person = somebody(locale === "ru" ? "Анна" : "Anna"),
  introduced = true,
) {
  const answer = await page.request.post("/api/auth/register", {
    data: { ...person, birth_date: "1990-06-09", locale, time_zone: daytimeZone },
  });
  expect(answer.status()).toBe(201);
  if (introduced) expect((await page.request.patch("/api/account", { data: { introduced } })).status()).toBe(200);
  return person;
}

/** Opens the current chat and waits for its greeting. */
export async function openCurrentChat(page: Page) {
  await page.goto("/");
  await expect(page).toHaveURL(/\/chat\//);
  await expect(page.getByRole("article").first()).toBeVisible();
}

const words = {
  en: { field: "Message to the sommelier", send: "Send" },
  ru: { field: "Сообщение сомелье", send: "Отправить" },
};

/** Says something and waits until the reply is whole. */
export async function ask(page: Page, question: string, locale: "en" | "ru" = "en") {
  await page.getByRole("textbox", { name: words[locale].field }).fill(question);
  await page.getByRole("button", { name: words[locale].send }).click();
  await expect(page.getByText(question, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: words[locale].send })).toBeVisible();
}

/** Chooses from the menu of the chat on the page. */
export async function menu(page: Page, action: string) {
  await page
    .getByRole("main")
    .getByRole("button", { name: /Options/ })
    .click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}
