import type { Colour, Kind, Sweetness } from "@/api/types";

interface Bottle {
  glass: string;
  capsule: string;
  /** Upper edge of the paper label. */
  labelTop: number;
  /** Half the width of the paper label. */
  labelHalf: number;
}

const capsule = "M25.5 9q0-3 3-3h7q3 0 3 3v22h-13Z";

const bordeaux: Bottle = {
  glass: "M26 12v34c0 11-14 10-14 25v77q0 6 6 6h28q6 0 6-6V71c0-15-14-14-14-25V12Z",
  capsule,
  labelTop: 84,
  labelHalf: 16.5,
};

const burgundy: Bottle = {
  glass: "M26 12v28c0 20-15 27-15 49v59q0 6 6 6h30q6 0 6-6V89c0-22-15-29-15-49V12Z",
  capsule,
  labelTop: 95,
  labelHalf: 17,
};

const flute: Bottle = {
  glass: "M27 12c0 40-10.5 52-10.5 86v50q0 6 6 6h19q6 0 6-6V98C47.5 64 37 52 37 12Z",
  capsule: "M26.5 9q0-3 3-3h5q3 0 3 3l-.5 20h-10Z",
  labelTop: 97,
  labelHalf: 13,
};

const provence: Bottle = {
  glass:
    "M26 12v32c0 15-14 17-14 33 0 13 4 17 4 28s-4 16-4 32v11q0 6 6 6h28q6 0 6-6v-11c0-16-4-21-4-32s4-15 4-28c0-16-14-18-14-33V12Z",
  capsule,
  labelTop: 88,
  labelHalf: 14,
};

const champagne: Bottle = {
  glass: "M25 18v26c0 20-16 29-16 54v49q0 7 7 7h32q7 0 7-7V98c0-25-16-34-16-54V18Z",
  capsule: "M23 15q0-3 2-4-.5-7 7-7t7 7q2 1 2 4l-1.5 33q-7.5 6-15 0Z",
  labelTop: 99,
  labelHalf: 18.5,
};

const port: Bottle = {
  glass:
    "M26 16v14c0 5-4 8-4 14s4 7 4 12c0 8-15 8-15 22v70q0 6 6 6h30q6 0 6-6V78c0-14-15-14-15-22 0-5 4-6 4-12s-4-9-4-14V16Z",
  capsule: "M24 12q0-6 5-6h6q5 0 5 6v7H24Z",
  labelTop: 90,
  labelHalf: 17,
};

const half: Bottle = {
  glass: "M27.5 40v40c0 8-9.5 7-9.5 17v51q0 6 6 6h16q6 0 6-6V97c0-10-9.5-9-9.5-17V40Z",
  capsule: "M27 37q0-3 3-3h4q3 0 3 3v19H27Z",
  labelTop: 105,
  labelHalf: 11.5,
};

const still: Record<Colour, Bottle> = { red: bordeaux, white: burgundy, rose: provence, orange: burgundy };

const FLUTE_COUNTRIES = new Set(["DE", "AT"]);

export interface BottleTraits {
  colour: Colour;
  kind: Kind;
  sweetness: Sweetness;
  country_code: string;
}

/** The usual bottle shape of a wine. */
export function bottleFor({ colour, kind, sweetness, country_code }: BottleTraits): Bottle {
  if (kind === "sparkling") return champagne;
  if (kind === "fortified") return port;
  if (sweetness === "sweet") return half;
  if (colour === "white" && FLUTE_COUNTRIES.has(country_code.toUpperCase())) return flute;
  return still[colour];
}
