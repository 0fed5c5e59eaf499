import type { SessionSummary } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { beginDeletion, hastenDeletion, holdDeletion, undoDeletion } from "./deletions";

interface Options {
  forget: boolean;
  /** The id of the chat on the page. */
  openId: string | undefined;
}

/** Takes chats away, with one notice that can undo it until they are really deleted. */
export function useDeleteSessions() {
  const { t } = useTranslation();
  const language = useLanguage();

  const saidOf = ([{ title, title_source, created_at }, ...others]: [SessionSummary, ...SessionSummary[]]) => {
    if (others.length > 0) return t("select.deleted", { count: others.length + 1 });
    // Day and month stay on one line.
    const date = dayAndMonth(new Date(created_at), language).replace(" ", "\u00a0");
    return title_source === "date" ? t("history.deletedOf", { date }) : t("history.deleted", { title, date });
  };

  return (sessions: [SessionSummary, ...SessionSummary[]], { forget, openId }: Options) => {
    const notice = sessions[0].id;
    for (const { id } of sessions) beginDeletion(id, { forget, notice, wasOpen: id === openId });
    const forAll = (change: (id: string) => void) => {
      for (const { id } of sessions) change(id);
    };
    notify(saidOf(sessions), {
      id: notice,
      action: { label: t("history.undo"), run: () => forAll(undoDeletion) },
      onHold: (held) => forAll((id) => holdDeletion(id, held)),
      onClose: () => forAll(hastenDeletion),
    });
  };
}
