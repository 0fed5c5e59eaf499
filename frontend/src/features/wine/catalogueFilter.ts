import type { WineFilter } from "@/api/queryKeys";
import type { Colour, Kind, Sweetness } from "@/api/types";

export const colours: readonly Colour[] = ["red", "white", "rose", "orange"];
export const kinds: readonly Kind[] = ["still", "sparkling", "fortified"];
export const sweetnesses: readonly Sweetness[] = ["dry", "semi_dry", "semi_sweet", "sweet"];

/** Upper price bounds of the filter in euros. */
export const priceBounds = [10, 15, 25, 50] as const;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null) =>
  allowed.find((candidate) => candidate === value);

/** The filter in the address; unknown values are ignored. */
export function readFilter(params: URLSearchParams): WineFilter {
  return {
    q: params.get("q")?.trim() || undefined,
    colour: oneOf(colours, params.get("colour")),
    kind: oneOf(kinds, params.get("kind")),
    sweetness: oneOf(sweetnesses, params.get("sweetness")),
    priceMax: priceBounds.find((bound) => String(bound) === params.get("price")),
  };
}

export const isEmpty = (filter: WineFilter) => Object.values(filter).every((value) => value === undefined);
