import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backOff } from "./backoff";

const LEAST = 0;
const MOST = 1;

function wait(failures: number, signal = new AbortController().signal) {
  const over = vi.fn();
  void backOff(failures, signal).then(over);
  return over;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the pause before the next try", () => {
  it("is none before the first", async () => {
    const over = wait(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toHaveBeenCalled();
  });

  it.each([
    [1, LEAST, 500],
    [1, MOST, 1000],
    [2, LEAST, 1000],
    [4, MOST, 8000],
    [30, LEAST, 15_000],
    [30, MOST, 30_000],
  ])("after %d failures, with luck of %d, is %d ms", async (failures, luck, ms) => {
    vi.spyOn(Math, "random").mockReturnValue(luck);
    const over = wait(failures);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(over).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toHaveBeenCalled();
  });

  it("lasts as long as there is no network, and ends with its return", async () => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const over = wait(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(over).not.toHaveBeenCalled();
    online.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toHaveBeenCalled();
  });

  it("ends when nobody waits any more", async () => {
    const gone = new AbortController();
    const over = wait(30, gone.signal);
    gone.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toHaveBeenCalled();
  });
});
