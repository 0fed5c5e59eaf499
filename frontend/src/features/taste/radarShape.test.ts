import { describe, expect, it } from "vitest";
import { CENTRE, RADIUS, radarShape } from "./radarShape";

/** How far the outline reaches to each side. */
function reachOf(taste: Parameters<typeof radarShape>[0]) {
  const points = [...radarShape(taste).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    up: CENTRE.y - Math.min(...ys),
    right: Math.max(...xs) - CENTRE.x,
    down: Math.max(...ys) - CENTRE.y,
    left: CENTRE.x - Math.min(...xs),
  };
}

describe("the drop of wine", () => {
  it("reaches the rim for the most of everything", () => {
    const reach = reachOf({ body: 5, acidity: 5, tannin: 5, sweetness: 4 });
    for (const side of Object.values(reach)) expect(side).toBeCloseTo(RADIUS, 1);
  });

  it("is still a drop for the least of everything", () => {
    const reach = reachOf({ body: 1, acidity: 1, tannin: 1, sweetness: 1 });
    for (const side of Object.values(reach)) expect(side).toBeGreaterThan(10);
  });

  it("reaches towards what the person likes", () => {
    const { up, right, down, left } = reachOf({ body: 5, acidity: 3, tannin: 2, sweetness: 1 });
    expect(down).toBeGreaterThan(right);
    expect(right).toBeGreaterThan(left);
    expect(left).toBeGreaterThan(up);
  });

  it("never leaves the page, whatever the numbers", () => {
    expect(reachOf({ body: 9, acidity: 3, tannin: -2, sweetness: 7 })).toMatchObject({ down: RADIUS, up: RADIUS });
  });
});
