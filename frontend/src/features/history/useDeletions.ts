import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { removeSession } from "@/api/sessionCache";
import { refreshSessionLists } from "@/api/sessionLists";
import { deleteSession } from "@/api/sessions";
import { dismiss, notify } from "@/ui/notices";
import {
  cancelDeletion,
  completeDeletion,
  followDeletions,
  leaveDeletion,
  onRestored,
  ownDeletions,
  takeDeletion,
  timeLeft,
  usePendingDeletions,
} from "./deletions";

interface Handlers {
  /** Called for a chat that is gone for good. */
  onDeleted: (id: string) => void;
  /** Called for a chat that was on the page when it was deleted, and is back. */
  onReturn: (id: string) => void;
}

async function finishDeletion(
  queries: QueryClient,
  id: string,
  keepalive: boolean,
): Promise<"deleted" | "failed" | null> {
  const deletion = takeDeletion(id);
  if (!deletion) return null;
  dismiss(id);
  try {
    await deleteSession(id, { forget: deletion.forget, keepalive });
  } catch (error) {
    if (isStatus(error, 403)) {
      leaveDeletion(id);
      return null;
    }
    // Deleted already by another window.
    if (!isStatus(error, 404)) {
      cancelDeletion(id);
      // A deletion by another window in the meantime was ignored as our own.
      void queries.invalidateQueries({ queryKey: queryKeys.sessionDetail(id) });
      refreshSessionLists(queries);
      return "failed";
    }
  }
  removeSession(queries, id);
  completeDeletion(id);
  void queries.invalidateQueries({ queryKey: queryKeys.tasteProfile });
  return "deleted";
}

/** Deletes at once what this window would delete later: afterwards it may not. */
export const finishDeletions = (queries: QueryClient) =>
  Promise.all(ownDeletions().map((id) => finishDeletion(queries, id, false)));

/** Deletes chats when the time for undoing that is over, or at once when the page goes. */
export function useDeletions({ onDeleted, onReturn }: Handlers) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const pending = usePendingDeletions();

  const finish = useEffectEvent(async (id: string, keepalive: boolean) => {
    const outcome = await finishDeletion(queries, id, keepalive);
    if (outcome === "deleted") onDeleted(id);
    if (outcome === "failed") notify(t("history.deleteFailed"));
  });
  const goBack = useEffectEvent(onReturn);

  useEffect(() => followDeletions((id) => removeSession(queries, id)), [queries]);

  useEffect(() => onRestored(({ id, wasOpen }) => wasOpen && goBack(id)), []);

  useEffect(() => {
    const timers = Object.entries(pending)
      .filter(([, { isSending }]) => !isSending)
      .map(([id, deletion]) => setTimeout(() => finish(id, false), timeLeft(deletion)));
    return () => timers.forEach(clearTimeout);
  }, [pending]);

  useEffect(() => {
    const finishAll = () => {
      for (const id of ownDeletions()) void finish(id, true);
    };
    window.addEventListener("pagehide", finishAll);
    return () => window.removeEventListener("pagehide", finishAll);
  }, []);
}
