import type { Taste } from "@/api/types";

// In the order up, right, down, left: most people like dry wines, and then the shape is widest at the bottom.
const axes = ["sweetness", "acidity", "body", "tannin"] as const;
export type Axis = (typeof axes)[number];

/** The maximum of each scale; the minimum is 1. */
export const scaleMax: Record<Axis, number> = { body: 5, acidity: 5, sweetness: 4, tannin: 5 };

export const CENTRE = { x: 170, y: 108 };
export const RADIUS = 78;

// The share of the radius at which a scale begins, so that the least value is still a visible shape.
const MIN_SHARE = 0.22;
// Handle length of a cubic Bézier that approximates a quarter of an ellipse.
const ROUND = 0.5523;

/** The distance of a value from the centre, in units of the drawing. */
function distance(axis: Axis, value: number) {
  const share = (Math.min(scaleMax[axis], Math.max(1, value)) - 1) / (scaleMax[axis] - 1);
  return RADIUS * (MIN_SHARE + (1 - MIN_SHARE) * share);
}

/** A rounded radar chart as an SVG path: sweetness up, acidity right, body down, tannin left. */
export function radarShape(taste: Pick<Taste, Axis>) {
  const [up, right, down, left] = axes.map((axis) => distance(axis, taste[axis])) as [number, number, number, number];
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
