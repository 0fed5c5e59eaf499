import { describe, expect, it } from "vitest";
import { isAdult, toIsoDate } from "./birthDate";

const today = new Date(2026, 10, 22, 15, 30);

describe("toIsoDate", () => {
  it("pads day and month", () => {
    expect(toIsoDate({ day: "9", month: "6", year: "1990" }, today)).toBe("1990-06-09");
  });

  it.each([
    ["31", "2", "1990"],
    ["29", "2", "2023"],
    ["0", "1", "1990"],
    ["1", "", "1990"],
    ["1e1", "1", "1990"],
    ["1", "1", "90"],
    ["23", "11", "2026"],
  ])("refuses %s.%s.%s", (day, month, year) => {
    expect(toIsoDate({ day, month, year }, today)).toBeNull();
  });

  it("knows leap days", () => {
    expect(toIsoDate({ day: "29", month: "2", year: "2000" }, today)).toBe("2000-02-29");
  });
});

describe("isAdult", () => {
  it("counts the eighteenth birthday itself", () => {
    expect(isAdult("2008-11-22", today)).toBe(true);
    expect(isAdult("2008-11-23", today)).toBe(false);
  });

  it("lets somebody born on a leap day wait for the first of March", () => {
    expect(isAdult("2004-02-29", new Date(2022, 1, 28))).toBe(false);
    expect(isAdult("2004-02-29", new Date(2022, 2, 1))).toBe(true);
  });
});
