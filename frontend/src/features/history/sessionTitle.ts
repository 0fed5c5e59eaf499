import type { SessionSummary } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";

const TITLE_MAX = 30;

type Named = Pick<SessionSummary, "title" | "title_source" | "created_at">;

/** The service knows neither the viewer's zone nor the language of this minute, so a date is written here. */
export function useSessionTitle() {
  const language = useLanguage();
  return (session: Named) =>
    session.title_source === "date" ? dayAndMonth(new Date(session.created_at), language) : session.title;
}

/** A title as it will be stored: composed, without spaces around it. */
export const tidyTitle = (text: string) => text.normalize("NFC").trim();

/** 1 to 30 characters, counted as people and the service count them, not as UTF-16 does. */
export function isTitle(text: string) {
  const length = [...tidyTitle(text)].length;
  return length >= 1 && length <= TITLE_MAX;
}
