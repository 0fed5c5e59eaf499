import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

/** A chunk and everything it imports before it can run. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) withImports(imported, seen);
  return seen;
}

const first = withImports("index.html");
const chat = withImports("src/app/signedIn.ts", new Set(first));
const scripts = (keys) => [...keys].map((key) => `dist/${manifest[key].file}`);
const styles = (keys) => [...keys].flatMap((key) => (manifest[key].css ?? []).map((file) => `dist/${file}`));

export default [
  { name: "First JavaScript", path: scripts(first), limit: "110 kB", gzip: true },
  { name: "JavaScript until the first chat", path: scripts(chat), limit: "150 kB", gzip: true },
  { name: "First CSS", path: styles(first), limit: "12 kB", gzip: true },
];
