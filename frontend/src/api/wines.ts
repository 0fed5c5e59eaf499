import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryKeys, type ShownFilter, type WineFilter } from "./queryKeys";
import type { Rating, Wine } from "./types";

const PAGE = 24;
const STALE_MS = 300_000;

/** Whether a wine is still in a list by rating, of which a rating since takes it. */
const isStillIn = ({ rating: wanted }: WineFilter, { rating }: Pick<Wine, "rating">) =>
  wanted === undefined || wanted === (rating ?? "none");

export const wineListQuery = (filter: WineFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.wineList(filter),
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET("/wines", {
          params: {
            query: {
              q: filter.q,
              colour: filter.colour,
              kind: filter.kind,
              sweetness: filter.sweetness,
              country: filter.country,
              body: filter.body,
              price_max: filter.priceMax,
              rating: filter.rating,
              shown: filter.shown,
              sort: filter.sort,
              limit: PAGE,
              offset: pageParam,
            },
          },
          signal,
        }),
      ),
    // A refetch reads every loaded page, and the catalogue hardly changes; what a person likes does.
    staleTime: filter.rating || filter.shown !== undefined ? 0 : STALE_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    initialPageParam: 0,
    getNextPageParam: (page, pages) =>
      page.has_more ? pages.flatMap(({ wines }) => wines).filter((wine) => isStillIn(filter, wine)).length : undefined,
  });

/** The countries of the catalogue, by name. */
export const wineCountriesQuery = queryOptions({
  queryKey: queryKeys.wineCountries,
  queryFn: async ({ signal }) => (await body(client.GET("/wines/countries", { signal }))).countries,
  staleTime: STALE_MS,
});

/** The wines the person was shown, the latest first. */
export const shownWinesQuery = (filter: ShownFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.shownWineList(filter),
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET("/recommendations", {
          params: { query: { q: filter.q, rating: filter.rating, limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const wineQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.wine(id),
    queryFn: ({ signal }) => body(client.GET("/wines/{id}", { params: { path: { id } }, signal })),
  });

export const rateWine = (id: string, rating: Rating) =>
  body(client.PUT("/wines/{id}/rating", { params: { path: { id } }, body: { rating } }));

export const unrateWine = (id: string) => body(client.DELETE("/wines/{id}/rating", { params: { path: { id } } }));
