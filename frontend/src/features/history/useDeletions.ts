import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { isStatus } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { knownSession, removeSession } from "@/api/sessionCache";
import { refreshSessionLists } from "@/api/sessionLists";
import { deleteSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import {
  cancelDeletion,
  completeDeletion,
  dismissNotice,
  followDeletions,
  isAnyPending,
  leaveDeletion,
  noticeOf,
  onRestored,
  ownDeletions,
  takeDeletion,
  timeLeft,
  usePendingDeletions,
} from "./deletions";
import { fewAtOnce, MOST_AT_ONCE } from "./fewAtOnce";
import { useTitleList } from "./sessionTitle";

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
  dismissNotice(id);
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
export const finishDeletions = async (queries: QueryClient) => {
  const failed = await fewAtOnce(ownDeletions(), async (id) => {
    if ((await finishDeletion(queries, id, false)) === "failed") throw new Error("not deleted");
  });
  return { allDone: failed.length === 0 };
};

/** Deletes chats when the time for undoing that is over, or at once when the page goes. */
export function useDeletions({ onDeleted, onReturn }: Handlers) {
  const { t } = useTranslation();
  const titlesOf = useTitleList();
  const queries = useQueryClient();
  const pending = usePendingDeletions();

  // By notice: the deletions of its chats that are running, and the chats that were not deleted.
  const together = useRef(new Map<string, { running: number; failed: SessionSummary[] }>());
  const finish = useEffectEvent(async (id: string, keepalive: boolean) => {
    const notice = noticeOf(id) ?? id;
    const batch = together.current.get(notice) ?? { running: 0, failed: [] };
    together.current.set(notice, batch);
    const session = knownSession(queries, id);
    batch.running++;
    const outcome = await finishDeletion(queries, id, keepalive);
    batch.running--;
    if (outcome === "deleted") onDeleted(id);
    if (outcome === "failed" && session) batch.failed.push(session);
    if (batch.running > 0 || isAnyPending(notice)) return;
    together.current.delete(notice);
    if (batch.failed.length > 0) notify(t("history.notDeleted", { titles: titlesOf(batch.failed) }));
  });
  const goBack = useEffectEvent(onReturn);

  useEffect(() => followDeletions((id) => removeSession(queries, id)), [queries]);

  useEffect(() => onRestored(({ id, wasOpen }) => wasOpen && goBack(id)), []);

  useEffect(() => {
    const all = Object.entries(pending);
    const waiting = all.filter(([, { isSending }]) => !isSending);
    const sending = all.length - waiting.length;
    const timers = waiting
      .sort(([, one], [, other]) => timeLeft(one) - timeLeft(other))
      .slice(0, MOST_AT_ONCE - sending)
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
