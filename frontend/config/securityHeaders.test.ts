import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { securityHeaders } from "./securityHeaders.ts";

it("nginx serves pages with the same headers as the preview server", () => {
  const lines = readFileSync("security-headers.conf", "utf8").matchAll(/^add_header (\S+) "([^"]+)" always;$/gm);
  expect(Object.fromEntries([...lines].map(([, name, value]) => [name, value]))).toEqual(securityHeaders);
});
