import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isStatus, toProblemError } from "@/api/problem";
import { tasteProfileQuery } from "@/api/tasteProfile";
import type { TasteProfile } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";

interface Change<Item> {
  ask: (item: Item) => Promise<unknown>;
  /** The profile after the change. */
  change: (profile: TasteProfile, item: Item) => TasteProfile;
  onDone?: (item: Item) => void;
  /** The text for a refusal that the person can correct; null for the usual one. */
  onRefused?: (item: Item, fields: string[]) => string | null;
}

/** Changes the taste profile optimistically; rolls back when the call fails. */
export function useProfileChange<Item>({ ask, change, onDone, onRefused }: Change<Item>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { queryKey } = tasteProfileQuery;
  return useMutation({
    mutationFn: async (item: Item) => {
      try {
        await ask(item);
      } catch (error) {
        // Another window has done the same already.
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
    onError: (error, item, asked) => {
      if (asked?.before) queries.setQueryData(queryKey, asked.before);
      notify(onRefused?.(item, toProblemError(error).fields) ?? t("taste.failed"));
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  }).mutate;
}
