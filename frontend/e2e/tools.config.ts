import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/** What is looked at by people and no part of the tests: `make snapshots` and `make lighthouse`. */
export default defineConfig(base, {
  workers: 1,
  // The first calls to a service that has just started take longer.
  expect: { timeout: 60_000 },
  retries: 0,
  projects: [
    { name: "snapshots", testMatch: "tools/snapshots.ts" },
    { name: "lighthouse", testMatch: "tools/lighthouse.ts" },
  ],
});
