import type { SessionSummary } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";

const TITLE_MAX = 30;

type Named = Pick<SessionSummary, "title" | "title_source" | "created_at">;

/** Formats a date title here, since only the browser knows the viewer's time zone and current language. */
export function useSessionTitle() {
  const language = useLanguage();
  return (session: Named) =>
    session.title_source === "date" ? dayAndMonth(new Date(session.created_at), language) : session.title;
}

/** A title as it will be stored: Unicode NFC, trimmed. */
export const tidyTitle = (text: string) => text.normalize("NFC").trim();

/** 1 to 30 code points, as the service counts. */
export function isTitle(text: string) {
  const length = [...tidyTitle(text)].length;
  return length >= 1 && length <= TITLE_MAX;
}
