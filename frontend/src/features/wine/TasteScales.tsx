import { clsx } from "clsx";
import type { Sweetness, Wine } from "@/api/types";
import type { Translate } from "@/i18n/translation";
import { useTranslation } from "@/i18n/translation";

const STEPS = 5;
const sweetnessSteps: Record<Sweetness, number> = { dry: 1, semi_dry: 2, semi_sweet: 3, sweet: 4 };

interface Scale {
  name: string;
  word: string;
  value: number;
  max: number;
}

type Level = 1 | 2 | 3 | 4 | 5;

/** Clamps to 1 to 5, which the API promises. */
const level = (value: number) => Math.min(STEPS, Math.max(1, Math.round(value))) as Level;

type Tasted = Pick<Wine, "body" | "acidity" | "tannin" | "sweetness">;

/** Body, acidity, tannin and sweetness, in this order. */
export function scalesOf(wine: Tasted, t: Translate): Scale[] {
  const measured = (["body", "acidity", "tannin"] as const).map((scale) => {
    const value = level(wine[scale]);
    return { name: t(`wine.scale.${scale}`), word: t(`wine.scale.${scale}Words.${value}`), value, max: STEPS };
  });
  const { sweetness } = wine;
  const word = t(`wine.sweetness.${sweetness}`);
  return [...measured, { name: t("wine.scale.sweetness"), word, value: sweetnessSteps[sweetness], max: 4 }];
}

/** The steps of a scale, drawn; a word says the same. */
export function ScaleSteps({ word, value, max }: Omit<Scale, "name">) {
  return (
    <span aria-hidden title={word} className="flex gap-0.5">
      {Array.from({ length: max }, (_, step) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a scale never move
          key={step}
          className={clsx("h-1 flex-1 rounded-full", step < value ? "bg-wine" : "bg-line")}
        />
      ))}
    </span>
  );
}

export function TasteScales({ wine }: { wine: Tasted }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("wine.scale.label")} className="grid grid-cols-2 gap-x-4 gap-y-2.5">
      {scalesOf(wine, t).map((scale) => (
        <li key={scale.name} className="flex flex-col gap-1">
          <span className="sr-only">{t("wine.scale.value", { ...scale })}</span>
          <span aria-hidden className="text-small text-muted">
            {scale.name}
          </span>
          <ScaleSteps {...scale} />
        </li>
      ))}
    </ul>
  );
}
