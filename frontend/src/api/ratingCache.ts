import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { queryKeys } from "./queryKeys";
import type { Message, Rating, RecommendationList, SessionDetail, Wine, WineList } from "./types";

type Rated = Pick<Wine, "id" | "rating">;

/** Returns the wine with its new rating. */
type Rate = <T extends Rated>(wine: T) => T;

const rateMessage = (message: Message, rate: Rate): Message =>
  message.wines.length === 0 ? message : { ...message, wines: message.wines.map(rate) };

const rateShown = (page: RecommendationList, rate: Rate): RecommendationList => ({
  ...page,
  recommendations: page.recommendations.map((shown) => ({ ...shown, wine: rate(shown.wine) })),
});

function applyRating(queries: QueryClient, rate: Rate) {
  queries.setQueriesData<SessionDetail>(
    { queryKey: queryKeys.sessionDetails },
    (old) => old && { ...old, messages: old.messages.map((message) => rateMessage(message, rate)) },
  );
  queries.setQueriesData<InfiniteData<WineList>>(
    { queryKey: queryKeys.wineLists },
    (old) => old && { ...old, pages: old.pages.map((page) => ({ ...page, wines: page.wines.map(rate) })) },
  );
  queries.setQueriesData<InfiniteData<RecommendationList>>(
    { queryKey: queryKeys.shownWineLists },
    (old) => old && { ...old, pages: old.pages.map((page) => rateShown(page, rate)) },
  );
  queries.setQueriesData<Wine>({ queryKey: queryKeys.wineDetails }, (old) => old && rate(old));
}

/** Changes a wine's rating everywhere in the cache. */
export const patchRating = (queries: QueryClient, id: string, rating: Rating | null) =>
  applyRating(queries, (wine) => (wine.id === id && wine.rating !== rating ? { ...wine, rating } : wine));

export const clearRatings = (queries: QueryClient) =>
  applyRating(queries, (wine) => (wine.rating ? { ...wine, rating: null } : wine));
