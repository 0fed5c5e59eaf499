import { afterEach, describe, expect, it, vi } from "vitest";
import { aSession } from "@/test/fixtures";
import { groupSessions, untilMidnight } from "./groups";

afterEach(() => {
  vi.unstubAllEnvs();
});

const keys = (now: Date, ...times: Date[]) =>
  groupSessions(
    times.map((time) => aSession({ created_at: time.toISOString() })),
    now,
  ).map((group) => group.key);

describe("groupSessions", () => {
  it("goes by midnight, not by 24 hours", () => {
    const now = new Date(2026, 10, 22, 0, 5);
    expect(keys(now, new Date(2026, 10, 22, 0, 0), new Date(2026, 10, 21, 23, 59))).toEqual(["today", "yesterday"]);
  });

  it("names the stretches of the last month and then the months", () => {
    const now = new Date(2026, 10, 22, 12);
    const ago = (days: number) => new Date(2026, 10, 22 - days, 12);
    expect(keys(now, ago(0), ago(1), ago(2), ago(7), ago(8), ago(30), ago(31), ago(400))).toEqual([
      "today",
      "yesterday",
      "week",
      "month",
      "2026-10",
      "2025-10",
    ]);
  });

  it("keeps the order it is given inside a group", () => {
    const now = new Date(2026, 10, 22, 12);
    const [later, earlier] = [aSession({ created_at: now.toISOString() }), aSession({ created_at: now.toISOString() })];
    expect(groupSessions([later, earlier], now)[0]?.sessions).toEqual([later, earlier]);
  });

  it("keeps a session of tomorrow, of a clock that runs ahead, in today", () => {
    const now = new Date(2026, 10, 22, 23, 59);
    expect(keys(now, new Date(2026, 10, 23, 0, 1))).toEqual(["today"]);
  });

  it("is right on the day after the clocks went back, which had 25 hours", () => {
    vi.stubEnv("TZ", "Europe/Berlin");
    const now = new Date(2026, 9, 26, 0, 30);
    expect(keys(now, new Date(2026, 9, 25, 0, 15))).toEqual(["yesterday"]);
    expect(keys(now, new Date(2026, 9, 24, 23, 45))).toEqual(["week"]);
  });

  it("is right on the day after the clocks went forward, which had 23 hours", () => {
    vi.stubEnv("TZ", "America/New_York");
    const now = new Date(2026, 2, 9, 0, 30);
    expect(keys(now, new Date(2026, 2, 8, 0, 15))).toEqual(["yesterday"]);
    expect(keys(now, new Date(2026, 2, 7, 23, 45))).toEqual(["week"]);
  });

  it("puts the same instant where the viewer lives", () => {
    const instant = "2026-11-21T22:30:00Z";
    const now = new Date("2026-11-22T09:00:00Z");
    vi.stubEnv("TZ", "Europe/London");
    expect(keys(now, new Date(instant))).toEqual(["yesterday"]);
    vi.stubEnv("TZ", "Asia/Vladivostok");
    expect(keys(now, new Date(instant))).toEqual(["today"]);
  });
});

describe("untilMidnight", () => {
  it("counts the missing hour of a short day", () => {
    vi.stubEnv("TZ", "America/New_York");
    expect(untilMidnight(new Date(2026, 2, 8, 0, 0))).toBe(23 * 3_600_000);
  });
});
