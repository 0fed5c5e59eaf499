import { describe, expect, it } from "vitest";
import { readInline } from "./inline";
import { type Inline, textOf } from "./inlineParts";

const LENGTH = 64 * 1024;
const filled = (part: string) => part.repeat(LENGTH / part.length);
const links = (text: string) =>
  readInline(text).flatMap((part: Inline) =>
    typeof part === "object" && part.type === "link" ? [[part.href, part.children.map(textOf).join("")]] : [],
  );

describe("readInline", () => {
  // In quadratic time these take longer than a test may.
  it.each([
    ["parentheses after an address", `http://a${filled(")")}`],
    ["spaces before the address of a link", `[a](${filled(" ")}b`],
    ["spaces in a line", `a${filled(" ")}b`],
    ["marks that close another kind", filled("*a_")],
    ["marks that close nothing", filled("a* a* ")],
    ["waves too long to pair", filled("~~~a ") + filled("a~ ")],
    ["openers of a length that does not pair", filled("a*b") + filled("x** ")],
    ["brackets around a link", filled("[") + filled("*a* ") + filled("](b)")],
    ["quoted addresses", filled("«www.a»")],
    ["emphasis in emphasis", filled("*a ") + filled("a* ")],
  ])("takes %s", (_name, text) => {
    expect(readInline(text).length).toBeGreaterThan(0);
  });

  it("reads a link whose text is an address", () => {
    expect(links("[Source: https://a.org/x](https://a.org/y)")).toEqual([
      ["https://a.org/y", "Source: https://a.org/x"],
    ]);
    expect(links("[https://a.org/x](https://a.org/y)")).toEqual([["https://a.org/y", "https://a.org/x"]]);
  });

  it("links an address between quotation marks", () => {
    const address = ["https://a.org", "https://a.org"];
    expect(links("See «https://a.org»; „https://a.org“, “https://a.org”.")).toEqual([address, address, address]);
  });

  it("reads the inner of two links", () => {
    expect(readInline("[a [b](c) d](e)").map(textOf).join("|")).toBe("[a |b| d](e)");
    expect(links("[a [b](c) d](e) [f](g)")).toEqual([
      ["c", "b"],
      ["g", "f"],
    ]);
  });

  it("reads the named characters that occur in prose", () => {
    expect(readInline("&laquo;9&nbsp;&euro;&raquo; &mdash; a&hellip; &unknown; &constructor;")).toEqual([
      "«9\u00a0€» — a… &unknown; &constructor;",
    ]);
  });
});
