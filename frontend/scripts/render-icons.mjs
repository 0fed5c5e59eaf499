// Renders the icons of the installed app from our own drawings: node scripts/render-icons.mjs <path of Chromium>
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const icons = [
  { from: "public/favicon.svg", to: "public/icons/icon-192.png", size: 192 },
  { from: "public/favicon.svg", to: "public/icons/icon-512.png", size: 512 },
  { from: "public/icons/maskable.svg", to: "public/icons/maskable-512.png", size: 512 },
  // Apple cuts the corners itself.
  { from: "public/icons/maskable.svg", to: "public/icons/apple-touch-icon.png", size: 180 },
];

const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox"] });
for (const { from, to, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${readFileSync(from, "utf8")}`,
  );
  await page.screenshot({ path: to, omitBackground: true });
  await page.close();
}
await browser.close();
