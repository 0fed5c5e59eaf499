import { calendarDaysAgo, dayAndMonth } from "./format";
import type { Language } from "./language";
import type { Translate } from "./translation";

/** "Closed on 3 February", or today, or yesterday. */
export function closedText(closedAt: Date, now: Date, language: Language, t: Translate) {
  const daysAgo = calendarDaysAgo(closedAt, now);
  if (daysAgo <= 0) return t("app.closedToday");
  if (daysAgo === 1) return t("app.closedYesterday");
  return t("app.closedOn", { date: dayAndMonth(closedAt, language) });
}
