import type { SessionSummary } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";

type Named = Pick<SessionSummary, "title" | "title_source" | "created_at">;

/** The service knows neither the viewer's zone nor the language of this minute, so a date is written here. */
export function useSessionTitle() {
  const language = useLanguage();
  return (session: Named) =>
    session.title_source === "date" ? dayAndMonth(new Date(session.created_at), language) : session.title;
}
