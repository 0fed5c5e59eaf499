import { describe, expect, it } from "vitest";
import { readMarkdown } from "./blocks";

const types = (text: string) => readMarkdown(text).map(({ type }) => type);

describe("readMarkdown", () => {
  it("reads a table right after a line of text", () => {
    expect(types("Here:\n| A | B |\n|---|---|\n| 1 | 2 |")).toEqual(["paragraph", "table"]);
    expect(types("Here:\nA or | B | C\n---|---\n1")).toEqual(["paragraph"]);
  });

  // In quadratic time this takes longer than a test may.
  it("takes many tabs in a line", () => {
    expect(types(`a${"\t".repeat(64 * 1024)}b`)).toEqual(["paragraph"]);
  });

  it("does not fill a table of many rows and columns", () => {
    const columns = 8_000;
    const text = `${"|".repeat(columns + 1)}\n${"|-".repeat(columns)}|\n${"a\n".repeat(8_000)}`;
    const [table] = readMarkdown(text);
    const shown = table?.type === "table" ? table.rows.reduce((sum, row) => sum + row.length, 0) : 0;
    expect(shown).toBe(8_000 + 1_000);
  });

  it("leaves links by reference and footnotes as text", () => {
    expect(readMarkdown("[Rioja][1] and more[^2]\n\n[1]: https://example.org\n\n[^2]: A note")).toEqual([
      { type: "paragraph", children: ["[Rioja][1] and more[^2]"] },
      {
        type: "paragraph",
        children: ["[1]: ", { type: "link", depth: 1, href: "https://example.org", children: ["https://example.org"] }],
      },
      { type: "paragraph", children: ["[^2]: A note"] },
    ]);
  });
});
