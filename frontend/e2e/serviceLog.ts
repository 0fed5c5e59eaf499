import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** The file that backend.mjs writes the service's log to. */
export const serviceLog = join(tmpdir(), `sommelier-e2e-${process.env.E2E_BACKEND_PORT ?? "18080"}.log`);

/** The code for a new password, which goes to the log because there is no mail server. */
export async function passwordCode(accountId: string) {
  const line = new RegExp(`account ${accountId}: (\\S+)`);
  const find = async () => line.exec(await readFile(serviceLog, "utf8"))?.[1];
  await expect.poll(find).toBeDefined();
  return (await find()) ?? "";
}
