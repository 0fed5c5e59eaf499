import type { SessionSummary } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { type Language, useLanguage } from "@/i18n/language";

type Named = Pick<SessionSummary, "title" | "title_source" | "created_at">;

/** The service knows neither the viewer's zone nor the language of this minute, so a date is written here. */
export const sessionTitle = (session: Named, language: Language) =>
  session.title_source === "date" ? dayAndMonth(new Date(session.created_at), language) : session.title;

export function useSessionTitle() {
  const language = useLanguage();
  return (session: Named) => sessionTitle(session, language);
}
