import type { Taste } from "@/api/types";

// Up, right, down, left: most likings are dry, and then the drop looks like wine in a bowl.
const axes = ["sweetness", "acidity", "body", "tannin"] as const;
export type Axis = (typeof axes)[number];

/** The far end of each scale; all begin at 1. */
export const most: Record<Axis, number> = { body: 5, acidity: 5, sweetness: 4, tannin: 5 };

export const CENTRE = { x: 170, y: 108 };
export const RADIUS = 78;

// Even the least is a drop and not a point.
const DROP = 0.22;
// How far the handles of a Bézier curve reach that is to look like a quarter of an ellipse.
const ROUND = 0.5523;

/** How far from the middle a value stands. */
function reach(axis: Axis, value: number) {
  const share = (Math.min(most[axis], Math.max(1, value)) - 1) / (most[axis] - 1);
  return RADIUS * (DROP + (1 - DROP) * share);
}

/** The outline of a drop of wine that reaches up for sweetness, right for acidity, down for body and left for tannin. */
export function blot(taste: Pick<Taste, Axis>) {
  const [up, right, down, left] = axes.map((axis) => reach(axis, taste[axis])) as [number, number, number, number];
  const at = (x: number, y: number) => `${(CENTRE.x + x).toFixed(1)} ${(CENTRE.y + y).toFixed(1)}`;
  return [
    `M${at(0, -up)}`,
    `C${at(right * ROUND, -up)} ${at(right, -up * ROUND)} ${at(right, 0)}`,
    `C${at(right, down * ROUND)} ${at(right * ROUND, down)} ${at(0, down)}`,
    `C${at(-left * ROUND, down)} ${at(-left, down * ROUND)} ${at(-left, 0)}`,
    `C${at(-left, -up * ROUND)} ${at(-left * ROUND, -up)} ${at(0, -up)}`,
    "Z",
  ].join("");
}
