import type { InsightTime } from "@/api/types";
import { dayRange } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";

/** When an event is, where that is known, and whether it is over or called off. */
export function EventDay({ time: { state, from, to } }: { time: InsightTime }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = from && to ? dayRange(from, to, language) : null;
  const known = [state === "ahead" ? null : t(`taste.${state}`), days].filter(Boolean);
  return known.length > 0 && <span className="text-muted">{` · ${known.join(", ")}`}</span>;
}
