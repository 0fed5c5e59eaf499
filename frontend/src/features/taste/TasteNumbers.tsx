import type { Taste } from "@/api/types";
import { oneDecimal } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { scaleMax } from "./radarShape";

type Level = 1 | 2 | 3 | 4 | 5;

const level = (value: number) => Math.min(5, Math.max(1, Math.round(value))) as Level;
const sweetnesses = ["dry", "semi_dry", "semi_sweet", "sweet", "sweet"] as const;

/** The radar chart as text. */
export function TasteNumbers({ taste }: { taste: Taste }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = [
    { axis: "body", word: t(`wine.scale.bodyWords.${level(taste.body)}`) },
    { axis: "acidity", word: t(`wine.scale.acidityWords.${level(taste.acidity)}`) },
    { axis: "tannin", word: t(`wine.scale.tanninWords.${level(taste.tannin)}`) },
    { axis: "sweetness", word: t(`wine.sweetness.${sweetnesses[level(taste.sweetness) - 1] ?? "sweet"}`) },
  ] as const;
  return (
    <div className="w-full">
      <dl className="divide-y divide-line">
        {rows.map(({ axis, word }) => (
          <div key={axis} className="flex items-baseline gap-3 py-2">
            <dt className="w-26 shrink-0 text-muted">{t(`wine.scale.${axis}`)}</dt>
            <dd className="flex-1">{word}</dd>
            <dd className="text-small text-muted tabular-nums">
              {t("taste.of", { value: oneDecimal(taste[axis], language), max: scaleMax[axis] })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="pt-2 text-small text-muted">{t("taste.from", { count: taste.wines })}</p>
    </div>
  );
}
