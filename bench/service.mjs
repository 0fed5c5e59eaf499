// Starts the built service with a database of its own in a temporary folder, and speaks its API.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const JAR = new URL("../backend/target/quarkus-app/quarkus-run.jar", import.meta.url).pathname;

/** @param {Record<string, string>} env settings of the service beside its port and folder */
export async function startService(env = {}, port = 18090) {
  const folder = mkdtempSync(join(tmpdir(), "sommelier-bench-"));
  const child = spawn("java", ["-jar", JAR], {
    env: {
      ...process.env,
      BACKEND_PORT: String(port),
      SOMMELIER_DATA_DIR: folder,
      // One machine plays everybody, as fast as it can.
      REGISTRATIONS_PER_HOUR: "0",
      OPENINGS_PER_HOUR: "0",
      MESSAGES_PER_HOUR: "0",
      ANTHROPIC_DAILY_TOKENS: "0",
      ANTHROPIC_DAILY_TOKENS_TOTAL: "0",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error("The service did not start: build it first (make build)");
    const ready = await fetch(`${base}/q/health/ready`).then((a) => a.ok, () => false);
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    base,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024,
    async stop() {
      child.kill();
      await new Promise((resolve) => child.once("exit", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Registers somebody and gives a fetch that carries their cookie, and that cookie. */
export async function newPerson(base) {
  const email = `${crypto.randomUUID()}@example.org`;
  const body = { email, password: "four words nobody guesses", birth_date: "1990-05-17", name: "Anna" };
  const registered = await fetch(`${base}/auth/register`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });
  if (!registered.ok) throw new Error(await registered.text());
  const cookie = registered.headers.get("set-cookie").split(";")[0];
  const ask = (path, { json, stream, ...options } = {}) => fetch(base + path, {
    ...options,
    headers: {
      cookie,
      accept: stream ? "text/event-stream" : "application/json",
      ...(json && { "content-type": "application/json" }),
    },
    body: json && JSON.stringify(json),
  });
  return Object.assign(ask, { cookie });
}

/** The values at these parts of the whole, with one decimal: median, p95 and so on. */
export function percentiles(values, ...parts) {
  const sorted = values.toSorted((a, b) => a - b);
  return parts.map((p) => `p${p * 100} ${sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))].toFixed(1)} ms`).join(", ");
}
