import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mutationKeys, queryKeys } from "@/api/queryKeys";
import { patchRating } from "@/api/ratingCache";
import type { Rating, Wine } from "@/api/types";
import { rateWine, unrateWine } from "@/api/wines";
import { notify } from "@/ui/notices";

/** Rates a wine at once wherever it is shown, and takes it back when the service does not agree. */
export function useRating({ id, rating: before = null }: Pick<Wine, "id" | "rating">) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mutationKey = mutationKeys.rating(id);
  return useMutation({
    mutationKey,
    // One after another, so that the last press is the one that counts.
    scope: { id: `rating-${id}` },
    mutationFn: async (rating: Rating | null) => {
      await (rating ? rateWine(id, rating) : unrateWine(id));
    },
    onMutate: (rating) => {
      patchRating(queries, id, rating);
      return { before };
    },
    onSuccess: (_answer, rating) => {
      // Details that were asked for meanwhile may have come with the old one.
      if (queries.isMutating({ mutationKey }) === 1) patchRating(queries, id, rating);
      return queries.invalidateQueries({ queryKey: queryKeys.tasteProfile });
    },
    onError: (_error, _rating, asked) => {
      patchRating(queries, id, asked?.before ?? null);
      notify(t("wine.rateFailed"));
      // Of several presses in a row some may have been taken: only the service knows which.
      for (const queryKey of [queryKeys.sessionDetails, queryKeys.wines]) void queries.invalidateQueries({ queryKey });
    },
  }).mutate;
}
