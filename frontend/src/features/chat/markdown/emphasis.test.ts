import { describe, expect, it } from "vitest";
import { emphasised, type Node, runOf } from "./emphasis";

/** Asterisks before or after a word. */
const opening = (length: number) => runOf("*", length, " ", "a");
const closing = (length: number) => runOf("*", length, "a", " ");

/** How many marks are around the text in the middle. */
function nesting(nodes: Node[]) {
  let levels = 0;
  let parts = emphasised(nodes);
  for (;;) {
    const inner = parts.find((part) => typeof part === "object" && "children" in part);
    if (typeof inner !== "object" || !("children" in inner)) return levels;
    parts = inner.children;
    levels++;
  }
}

describe("emphasised", () => {
  it("uses two marks for strong type and one for slanted", () => {
    expect(emphasised([opening(3), "a", closing(3)])).toMatchObject([
      { type: "em", depth: 2, children: [{ type: "strong", depth: 1, children: ["a"] }] },
    ]);
  });

  it("leaves marks without a partner as text", () => {
    expect(emphasised([opening(2), "a", closing(1)])).toMatchObject(["*", { type: "em", children: ["a"] }]);
    expect(emphasised(["a", closing(1), " ", opening(1), "b"])).toEqual(["a* *b"]);
  });

  it("pairs across a run of another mark", () => {
    const wave = runOf("~", 3, " ", "a");
    expect(emphasised([opening(1), wave, "a", closing(1), "b", closing(1)])).toMatchObject([
      { type: "em", children: ["~~~a"] },
      "b*",
    ]);
  });

  it("nests no deeper than a page can show", () => {
    const levels = [...Array(2_000).keys()];
    expect(nesting([...levels.map(() => opening(1)), "a", ...levels.map(() => closing(1))])).toBe(20);
    expect(nesting([opening(4_000), "a", closing(4_000)])).toBe(20);
  });
});
