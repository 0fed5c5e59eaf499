import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";
import { serviceLog } from "./serviceLog";
import { daytimeZone } from "./zone";

const backendPort = process.env.E2E_BACKEND_PORT ?? "18080";
const frontendPort = process.env.E2E_FRONTEND_PORT ?? "15173";
const baseURL = `http://127.0.0.1:${frontendPort}`;

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own browsers cannot be downloaded everywhere; scripts/ensure-chromium.sh sees to the distribution's. */
function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return ["chromium", "chromium-browser", "google-chrome"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isProgram);
}

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  projects: [
    { name: "parallel", testIgnore: "live.spec.ts" },
    // Measures seconds, so nothing runs beside it. By itself: playwright test -c e2e --no-deps live.spec.ts
    { name: "alone", testMatch: "live.spec.ts", workers: 1, dependencies: ["parallel"] },
  ],
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: daytimeZone,
    viewport: { width: 1440, height: 900 },
    // Requests of a service worker escape `page.route`.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: [
    {
      command: "node e2e/backend.mjs",
      cwd: "..",
      env: { BACKEND_PORT: backendPort, SERVICE_LOG: serviceLog },
      url: `http://127.0.0.1:${backendPort}/q/health/ready`,
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    },
    {
      command: "node node_modules/vite/bin/vite.js preview --logLevel warn",
      cwd: "..",
      env: { FRONTEND_PORT: frontendPort, BACKEND_PORT: backendPort },
      url: baseURL,
    },
  ],
});
