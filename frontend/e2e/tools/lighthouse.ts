import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, expect, type Page, test } from "@playwright/test";
import { openCurrentChat, register } from "../person";

// The last version for Node 20. It is fetched when it is needed, and no part of what is installed for the tests.
const LIGHTHOUSE = "lighthouse@12.8.2";
const goals = { performance: 95, accessibility: 100, "best-practices": 100 };

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { id: string; score: number | null; displayValue?: string }>;
}

/** Measures a page as a phone on a slow line would load it. */
async function measure(url: string, headers: Record<string, string>): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const file = join(folder, "report.json");
  const { executablePath } = test.info().project.use.launchOptions ?? {};
  try {
    await promisify(execFile)(
      "npx",
      [
        "--yes",
        LIGHTHOUSE,
        url,
        "--quiet",
        "--output=json",
        `--output-path=${file}`,
        `--only-categories=${Object.keys(goals).join()}`,
        `--extra-headers=${JSON.stringify(headers)}`,
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
      ],
      { env: { ...process.env, CHROME_PATH: executablePath ?? chromium.executablePath() } },
    );
    return JSON.parse(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cookies(page: Page) {
  const all = await page.context().cookies();
  return { Cookie: all.map(({ name, value }) => `${name}=${value}`).join("; ") };
}

function print(name: string, { categories, audits }: Report) {
  const scores = Object.entries(goals).map(
    ([category, goal]) => `${category} ${Math.round((categories[category]?.score ?? 0) * 100)} (goal ${goal})`,
  );
  const below = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
  process.stdout.write(`\n${name}: ${scores.join(", ")}\n`);
  for (const { id, displayValue } of below) process.stdout.write(`  ${id} ${displayValue ?? ""}\n`);
}

test("mobile scores of the first page and of a chat", async ({ page, baseURL }) => {
  test.setTimeout(600_000);
  print("Sign-in", await measure(`${baseURL}/sign-in`, {}));
  await register(page);
  await openCurrentChat(page);
  await expect(page.getByRole("article")).toHaveCount(3);
  print("Chat", await measure(page.url(), await cookies(page)));
});
