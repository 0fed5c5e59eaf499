import { describe, expect, it } from "vitest";
import { startWith, toggle, toggleRange } from "./selection";

const rows = ["a", "b", "c", "d", "e"];
const chosen = ({ chosen }: ReturnType<typeof startWith>) => [...chosen].sort().join("");

describe("a selection", () => {
  it("chooses a chat and leaves it out again", () => {
    const two = toggle(startWith("a"), "c");
    expect(chosen(two)).toBe("ac");
    expect(chosen(toggle(two, "a"))).toBe("c");
  });

  it("takes a range in either direction from the last click", () => {
    expect(chosen(toggleRange(startWith("b"), "d", rows))).toBe("bcd");
    expect(chosen(toggleRange(startWith("d"), "b", rows))).toBe("bcd");
  });

  it("leaves a range out when its end was chosen", () => {
    const all = toggleRange(startWith("a"), "e", rows);
    expect(chosen(toggleRange(toggle(all, "b"), "d", rows))).toBe("ae");
  });

  it("takes one chat when the last click is no longer listed", () => {
    expect(chosen(toggleRange(startWith("gone"), "c", rows))).toBe("cgone");
  });
});
