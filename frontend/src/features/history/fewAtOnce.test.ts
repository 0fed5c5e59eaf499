import { expect, it } from "vitest";
import { fewAtOnce, MOST_AT_ONCE } from "./fewAtOnce";

it("makes a few calls at a time, all of them, and names those that failed in order", async () => {
  let running = 0;
  let most = 0;
  const made: number[] = [];
  const failed = await fewAtOnce([1, 2, 3, 4, 5, 6, 7, 8, 9], async (item) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    made.push(item);
    if (item % 4 === 0) throw new Error("refused");
  });
  expect(made).toHaveLength(9);
  expect(most).toBe(MOST_AT_ONCE);
  expect(failed).toEqual([4, 8]);
});
