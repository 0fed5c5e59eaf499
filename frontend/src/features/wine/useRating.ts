import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationKeys, queryKeys } from "@/api/queryKeys";
import { patchRating } from "@/api/ratingCache";
import type { Rating, Wine } from "@/api/types";
import { rateWine, unrateWine } from "@/api/wines";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";

/** Rates a wine optimistically everywhere; rolls back when the call fails. */
export function useRating({ id, rating: before = null }: Pick<Wine, "id" | "rating">) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mutationKey = mutationKeys.rating(id);
  return useMutation({
    mutationKey,
    // Serial, so that the last press is the last call.
    scope: { id: `rating-${id}` },
    mutationFn: async (rating: Rating | null) => {
      await (rating ? rateWine(id, rating) : unrateWine(id));
    },
    onMutate: (rating) => {
      patchRating(queries, id, rating);
      return { before };
    },
    onSuccess: (_answer, rating) => {
      // A fetch that ended in the meantime may have brought the old rating.
      if (queries.isMutating({ mutationKey }) === 1) patchRating(queries, id, rating);
      return queries.invalidateQueries({ queryKey: queryKeys.tasteProfile });
    },
    onError: (_error, _rating, asked) => {
      patchRating(queries, id, asked?.before ?? null);
      notify(t("wine.rateFailed"));
      // Some of several calls in a row may have succeeded, so the service is asked.
      for (const queryKey of [queryKeys.sessionDetails, queryKeys.wines]) void queries.invalidateQueries({ queryKey });
    },
  }).mutate;
}
