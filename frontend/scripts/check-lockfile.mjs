// npm drops the binaries of other platforms from the lock file without a word, and `npm ci` then fails there.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const paths = Object.keys(packages);
const complaints = [];

for (const [path, entry] of Object.entries(packages)) {
  if (entry.resolved) complaints.push(`${path} names the registry it came from`);
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (!paths.some((candidate) => candidate.endsWith(`node_modules/${name}`)))
      complaints.push(`${name}, optional for ${path}, is missing`);
}

if (complaints.length > 0) {
  process.stderr.write(`package-lock.json:\n${complaints.join("\n")}\n`);
  process.exit(1);
}
