import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

/** A chunk and everything it imports before it can run. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) withImports(imported, seen);
  return seen;
}

const first = [...withImports("index.html")].map((key) => manifest[key]);
const inDist = (file) => `dist/${file}`;

export default [
  { name: "First JavaScript", path: first.map(({ file }) => inDist(file)), limit: "210 kB", gzip: true },
  { name: "First CSS", path: first.flatMap(({ css = [] }) => css.map(inDist)), limit: "12 kB", gzip: true },
];
