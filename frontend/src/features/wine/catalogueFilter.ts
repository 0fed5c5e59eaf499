import type { WineFilter } from "@/api/queryKeys";
import type { Colour, Kind, Sweetness } from "@/api/types";

export const colours: readonly Colour[] = ["red", "white", "rose", "orange"];
export const kinds: readonly Kind[] = ["still", "sparkling", "fortified"];
export const sweetnesses: readonly Sweetness[] = ["dry", "semi_dry", "semi_sweet", "sweet"];

export const bodies = ["light", "medium", "full"] as const;
export const ratings = ["liked", "disliked", "none"] as const;
export const sorts = ["cheapest", "dearest"] as const;

/** Upper price bounds of the filter in euros. */
export const priceBounds = [10, 15, 25, 50] as const;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null) =>
  allowed.find((candidate) => candidate === value);

/** The filter in the address; unknown values are ignored. */
export function readFilter(params: URLSearchParams): WineFilter {
  const shown = oneOf(["true", "false"], params.get("shown"));
  return {
    q: params.get("q")?.trim() || undefined,
    colour: oneOf(colours, params.get("colour")),
    kind: oneOf(kinds, params.get("kind")),
    sweetness: oneOf(sweetnesses, params.get("sweetness")),
    country: /^[a-z]{2}$/.exec(params.get("country") ?? "")?.[0],
    body: oneOf(bodies, params.get("body")),
    priceMax: priceBounds.find((bound) => String(bound) === params.get("price")),
    rating: oneOf(ratings, params.get("rating")),
    shown: shown && shown === "true",
    sort: oneOf(sorts, params.get("sort")),
  };
}

/** Whether the filter leaves no wine out; the order does not count. */
export const isEmpty = ({ sort: _, ...filter }: WineFilter) =>
  Object.values(filter).every((value) => value === undefined);

/**
 * Filters that ask for less, nearest first: for when nothing fits all of one. The text counts most, then colour and kind;
 * the price goes last among the rest, because it is the strictest wish of most people. What the person thinks of a wine,
 * and whether they were shown it, is left last of all: other wines are not what they look for.
 */
export function weakened(filter: WineFilter): WineFilter[] {
  const order = ["sweetness", "body", "country", "priceMax", "kind", "colour", "shown", "rating"] as const;
  const weaker: WineFilter[] = [];
  let rest = filter;
  for (const name of order) {
    if (rest[name] === undefined) continue;
    rest = { ...rest, [name]: undefined };
    if (!isEmpty(rest)) weaker.push(rest);
  }
  return weaker;
}
