import type { SessionSummary } from "@/api/types";
import { dayAndMonth, listOf } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";

const TITLE_MAX = 30;

type Named = Pick<SessionSummary, "title" | "title_source" | "created_at">;

/** Formats a date title here, since only the browser knows the viewer's time zone and current language. */
export function useSessionTitle() {
  const language = useLanguage();
  return (session: Named) =>
    session.title_source === "date" ? dayAndMonth(new Date(session.created_at), language) : session.title;
}

const MOST_NAMED = 3;

/** "“Steak night”, “Gift” and “Fish”"; of many chats the first ones and how many more. */
export function useTitleList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleOf = useSessionTitle();
  return (sessions: readonly Named[]) => {
    const more = sessions.length > MOST_NAMED + 1 ? sessions.length - MOST_NAMED : 0;
    const named = sessions.slice(0, sessions.length - more);
    const titles = named.map((session) => t("history.quoted", { title: titleOf(session) }));
    return listOf(more > 0 ? [...titles, t("history.more", { count: more })] : titles, language);
  };
}

/** A title as it will be stored: Unicode NFC, trimmed. */
export const tidyTitle = (text: string) => text.normalize("NFC").trim();

/** 1 to 30 code points, as the service counts. */
export function isTitle(text: string) {
  const length = [...tidyTitle(text)].length;
  return length >= 1 && length <= TITLE_MAX;
}
