import type { BottleTraits } from "./bottles";
import { WineLabel } from "./WineLabel";

const bottles: (BottleTraits & { region: string; code: string })[] = [
  { code: "bordeaux", colour: "red", kind: "still", sweetness: "dry", country_code: "FR", region: "S" },
  { code: "riesling", colour: "white", kind: "still", sweetness: "dry", country_code: "DE", region: "O" },
  { code: "champagne", colour: "white", kind: "sparkling", sweetness: "dry", country_code: "FR", region: "M" },
  { code: "provence", colour: "rose", kind: "still", sweetness: "dry", country_code: "IT", region: "M" },
  { code: "port", colour: "red", kind: "fortified", sweetness: "sweet", country_code: "PT", region: "E" },
  { code: "amber", colour: "orange", kind: "still", sweetness: "dry", country_code: "GE", region: "L" },
];

/** A decorative row of bottles, one of each shape. */
export function Shelf() {
  return (
    <div aria-hidden className="flex items-end justify-between gap-4 border-b border-control px-4">
      {bottles.map(({ code, ...wine }) => (
        <WineLabel key={code} wine={wine} className="w-1/7 min-w-0" />
      ))}
    </div>
  );
}
