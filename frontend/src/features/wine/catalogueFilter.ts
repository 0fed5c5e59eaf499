import type { WineFilter } from "@/api/queryKeys";
import type { Colour, Kind, Sweetness } from "@/api/types";

export const colours: readonly Colour[] = ["red", "white", "rose", "orange"];
export const kinds: readonly Kind[] = ["still", "sparkling", "fortified"];
export const sweetnesses: readonly Sweetness[] = ["dry", "semi_dry", "semi_sweet", "sweet"];

/** Euros; what a person would say in a shop. */
export const priceBounds = [15, 25, 50] as const;
const DEAREST = 50;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null) =>
  allowed.find((candidate) => candidate === value);

/** The filter an address names; whatever it names that does not exist is no filter. */
export function readFilter(params: URLSearchParams): WineFilter {
  const price = params.get("price");
  const upTo = priceBounds.find((bound) => String(bound) === price);
  return {
    q: params.get("q")?.trim() || undefined,
    colour: oneOf(colours, params.get("colour")),
    kind: oneOf(kinds, params.get("kind")),
    sweetness: oneOf(sweetnesses, params.get("sweetness")),
    priceMax: upTo,
    priceMin: price === `${DEAREST}+` ? DEAREST : undefined,
  };
}

/** The value of the price list for a filter. */
export function priceChoice({ priceMin, priceMax }: WineFilter) {
  if (priceMin !== undefined) return `${priceMin}+`;
  return priceMax === undefined ? "" : String(priceMax);
}

export const isEmpty = (filter: WineFilter) => Object.values(filter).every((value) => value === undefined);
