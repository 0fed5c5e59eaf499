import { expect, type Page, test } from "@playwright/test";
import { ask, menu, openCurrentChat, register } from "./person";

const sidebar = (page: Page) => page.getByRole("complementary", { name: "Chats" });
const field = (page: Page) => page.getByRole("textbox", { name: "Message to the sommelier" });
const detailOf = (page: Page) => `**/api/chat/sessions/${page.url().split("/").at(-1)}`;

test("a chat counts its last two minutes and then closes in place, without losing a word", async ({ page }) => {
  await page.clock.install();
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A white for fish");
  // The clock of the service cannot be turned, so it is heard to close when ours says so.
  const closesAt = await page.evaluate(() => Date.now() + 5 * 60_000 + 9_000);
  await page.route(detailOf(page), async (route) => {
    const answer = await route.fetch();
    const closed = (await page.evaluate(() => Date.now())) >= closesAt;
    const at = new Date(closesAt).toISOString();
    const change = closed ? { is_active: false, read_only: true, closed_at: at, closes_at: null } : { closes_at: at };
    await route.fulfill({ response: answer, json: { ...(await answer.json()), ...change } });
  });
  await page.reload();
  await field(page).fill("half a thought");
  await expect(page.getByRole("timer")).toHaveCount(0);

  await page.clock.runFor(3 * 60_000 + 20_000);
  await expect(page.getByRole("timer")).toHaveText(/^This chat closes in 1:[34]\d\. Write to keep it open\.$/);
  await page.clock.runFor(60_000);
  await expect(page.getByRole("timer")).toHaveText(/ 0:[34]\d\./);
  await page.clock.runFor(60_000);
  await expect(page.getByText("Closed today.")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByText("What you had begun to write goes with you.")).toBeVisible();
});

test("a closed chat is continued in a new one, linked both ways, with the draft", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const first = page.url();
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await page.getByRole("textbox", { name: "Title of the chat" }).fill("Steak night");
  await page.keyboard.press("Enter");
  await field(page).fill("and for fish?");
  await menu(page, "Close chat");
  await expect(page.getByText("Closed today.")).toBeVisible();
  await expect(page.getByText(/It will be deleted on \d+ \w+\./)).toBeVisible();

  await page.getByRole("button", { name: "Continue in a new chat" }).click();
  await expect(page).not.toHaveURL(first);
  await expect(field(page)).toHaveValue("and for fish?");
  await expect(page.getByText("Continues:")).toHaveText("Continues: Steak night");
  const next = page.url();
  await page.reload();
  await page.getByRole("link", { name: "Steak night" }).first().click();
  await expect(page).toHaveURL(first);
  await page.getByText("Continued in:").getByRole("link").click();
  await expect(page).toHaveURL(next);
});

test("a pinned chat stands first and is not deleted by time", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  await ask(page, "A red for grilled steak, up to €30");
  const first = page.url();
  await menu(page, "Pin");
  await sidebar(page).getByRole("button", { name: "New chat" }).click();
  await expect(page).not.toHaveURL(first);
  await expect(sidebar(page).getByRole("heading", { level: 2 })).toHaveText(["Pinned", "Today"]);
  await page.reload();
  await expect(sidebar(page).getByRole("heading", { level: 2 })).toHaveText(["Pinned", "Today"]);
  await sidebar(page).getByRole("navigation").getByRole("link").first().click();
  await expect(page).toHaveURL(first);
  await expect(page.getByText("Closed today.")).toBeVisible();
  await expect(page.getByText("It will be deleted", { exact: false })).toHaveCount(0);
  await menu(page, "Unpin");
  await expect(page.getByText("It will be deleted", { exact: false })).toBeVisible();
});

/** The events until the reply has so many pieces of text, or all there are, and that text. */
function cut(stream: string, pieces: number) {
  const events = stream.split(/(?<=\n\n)/);
  const texts = events.flatMap((event, at) =>
    event.includes("event:reply.delta") || event.includes("event: reply.delta") ? [at] : [],
  );
  const heard = events.slice(0, (texts[Math.min(pieces, texts.length) - 1] ?? 0) + 1);
  const data = (event: string) => JSON.parse(event.replace(/^[\s\S]*?^data: ?/m, "")) as { text?: string };
  return {
    heard: heard.join(""),
    text: heard.map((event) => (event.includes("reply.delta") ? (data(event).text ?? "") : "")).join(""),
  };
}

test("a reply whose line breaks goes on at the very character, also after a reload", async ({ page }) => {
  await register(page);
  await openCurrentChat(page);
  const question = "A red for grilled steak, up to €30";
  let text = "";
  let reached: (() => void) | undefined;
  const joining = new Promise<void>((resolve) => {
    reached = resolve;
  });
  // The house answers at once, so the line is made to break after a few words, and the next one not to come about.
  await page.route("**/api/chat/sessions/*/messages", async (route) => {
    const answer = await route.fetch();
    const broken = cut(await answer.text(), 2);
    text = broken.text;
    await route.fulfill({ response: answer, body: broken.heard });
  });
  await page.route("**/api/chat/sessions/*/stream", (route) => {
    reached?.();
    return route.abort();
  });
  await field(page).fill(question);
  await page.keyboard.press("Enter");
  await joining;
  await expect(page.getByRole("button", { name: "Stop the answer" })).toBeVisible();
  expect(text.length).toBeGreaterThan(0);

  // As it was stored at that moment.
  const detail = detailOf(page);
  let whole = "";
  await page.route(detail, async (route) => {
    const answer = await route.fetch();
    const session = await answer.json();
    const reply = session.messages.at(-1);
    whole = reply.content;
    Object.assign(reply, { content: text, status: "streaming", wines: [] });
    await route.fulfill({ response: answer, json: session });
  });
  await page.unroute("**/api/chat/sessions/*/stream");
  const read: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/stream")) read.push(request.headers()["last-event-id"] ?? "");
  });
  await page.reload();
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(6);
  // Whoever reads the session in that moment joins the reply; always at the character that was reached.
  expect(read.length).toBeGreaterThan(0);
  for (const place of read) expect(place).toMatch(new RegExp(`:${text.length}$`));
  expect(whole.startsWith(text)).toBe(true);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).last().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(`${whole}\n\n- `)).toBe(true);
  expect(copied.match(/^- /gm)).toHaveLength(3);
});
