import { describe, expect, it } from "vitest";
import { translate } from "@/i18n/translation";
import "@/i18n/compareWords";
import { setLanguage } from "@/i18n";
import { aWine } from "@/test/fixtures";
import { traitsOf, whenThisOne } from "./whenThisOne";

const light = aWine({ body: 2, price_min: 10, price_max: 14, dishes: ["salmon", "duck"] });
const full = aWine({ body: 5, price_min: 30, price_max: 40, dishes: ["steak", "duck"] });
const bubbles = aWine({ kind: "sparkling", body: 3, price_min: 20, price_max: 24, dishes: ["duck"] });

describe("when to choose which", () => {
  it("tells what sets a wine apart from the others", () => {
    const wines = [light, full, bubbles];
    expect(traitsOf(light, wines)).toEqual(["cheapest", "lightest"]);
    expect(traitsOf(full, wines)).toEqual(["fullest"]);
    expect(traitsOf(bubbles, wines)).toEqual(["sparkling"]);
  });

  it("does not call a wine the most of what another has as much of", () => {
    expect(traitsOf(light, [light, { ...light, id: "another" }])).toEqual([]);
  });

  it("is a sentence with a dish that only this one goes with", () => {
    expect(whenThisOne(light, [light, full], translate)).toBe(
      "With salmon, or when you want the lowest price and the lightest body.",
    );
    expect(whenThisOne(bubbles, [bubbles, full], translate)).toContain("With duck, or when you want bubbles");
    expect(whenThisOne({ ...light, dishes: [] }, [light, full], translate)).toBe("");
  });

  it("is said in Russian too", async () => {
    await setLanguage("ru");
    expect(whenThisOne({ ...light, dishes: ["лосось"] }, [light, full], translate)).toContain("Когда на столе лосось");
  });
});
