import type { Insight } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";

/** Whose an insight is, until when it held, and what was held before. */
export function InsightHistory({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string) => dayAndMonth(new Date(at), language);
  const { holder, ended_at: endedAt, former, constraint } = insight;
  const turned = former && former.kind !== insight.kind;
  const words = [
    holder?.name,
    endedAt && t("taste.until", { date: day(endedAt) }),
    former &&
      (turned && (former.kind === "liked_wine" || former.kind === "disliked_wine")
        ? t(`taste.was.${former.kind}`, { date: day(former.until) })
        : t("taste.was.other", { text: former.text, date: day(former.until) })),
    constraint && !constraint.filters && t("taste.minded"),
  ].filter(Boolean);
  return words.length > 0 && <span className="text-muted">{` · ${words.join(", ")}`}</span>;
}
