import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { tasteProfileQuery } from "@/api/tasteProfile";
import type { TasteProfile } from "@/api/types";
import { notify } from "@/ui/notices";

interface Change<Item> {
  ask: (item: Item) => Promise<unknown>;
  /** The page as it will be. */
  change: (profile: TasteProfile, item: Item) => TasteProfile;
  onDone?: (item: Item) => void;
}

/** Changes what is remembered at once on the page, and takes it back when the service does not agree. */
export function useProfileChange<Item>({ ask, change, onDone }: Change<Item>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { queryKey } = tasteProfileQuery;
  return useMutation({
    mutationFn: async (item: Item) => {
      try {
        await ask(item);
      } catch (error) {
        // Another window was quicker; what was asked for is so.
        if (!isStatus(error, 404)) throw error;
      }
    },
    onMutate: async (item) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (profile) => profile && change(profile, item));
      return { before };
    },
    onSuccess: (_, item) => onDone?.(item),
    onError: (_error, _item, asked) => {
      if (asked?.before) queries.setQueryData(queryKey, asked.before);
      notify(t("taste.failed"));
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  }).mutate;
}
