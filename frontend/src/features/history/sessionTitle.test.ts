import { describe, expect, it } from "vitest";
import { isTitle, tidyTitle } from "./sessionTitle";

describe("isTitle", () => {
  it("wants at least one character that can be seen", () => {
    expect(isTitle("")).toBe(false);
    expect(isTitle("   ")).toBe(false);
    expect(isTitle("Б")).toBe(true);
  });

  it("takes thirty characters and no more", () => {
    expect(isTitle("я".repeat(30))).toBe(true);
    expect(isTitle("я".repeat(31))).toBe(false);
  });

  it("counts code points, not halves of them", () => {
    expect(isTitle("🍷".repeat(30))).toBe(true);
    expect(isTitle("🍷".repeat(31))).toBe(false);
  });

  it("counts a letter and its accent once", () => {
    expect(isTitle("e\u0301".repeat(30))).toBe(true);
  });

  it("does not count spaces around it", () => {
    expect(isTitle(`  ${"a".repeat(30)}  `)).toBe(true);
  });
});

describe("tidyTitle", () => {
  it("composes and trims", () => {
    expect(tidyTitle(" Cafe\u0301 ")).toBe("Café");
  });
});
