import { useTranslation } from "react-i18next";
import type { SessionSummary } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { notify } from "@/ui/notices";
import { beginDeletion, hastenDeletion, holdDeletion, undoDeletion } from "./deletions";

/** Takes a chat away, with a notice that can undo it until it is really deleted. */
export function useDeleteSession() {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ id, title, title_source, created_at }: SessionSummary, options: { forget: boolean; wasOpen: boolean }) => {
    // Day and month stay on one line.
    const date = dayAndMonth(new Date(created_at), language).replace(" ", "\u00a0");
    beginDeletion(id, options);
    notify(title_source === "date" ? t("history.deletedOf", { date }) : t("history.deleted", { title, date }), {
      id,
      action: { label: t("history.undo"), run: () => undoDeletion(id) },
      onHold: (held) => holdDeletion(id, held),
      onClose: () => hastenDeletion(id),
    });
  };
}
