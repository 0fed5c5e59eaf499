import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Sweetness, Wine } from "@/api/types";

const STEPS = 5;
const sweetnessSteps: Record<Sweetness, number> = { dry: 1, semi_dry: 2, semi_sweet: 3, sweet: 4 };

interface ScaleProps {
  name: string;
  word: string;
  value: number;
  max?: number;
}

function Scale({ name, word, value, max = STEPS }: ScaleProps) {
  const { t } = useTranslation();
  return (
    <li className="flex flex-col gap-1">
      <span className="sr-only">{t("wine.scale.value", { name, word, value, max })}</span>
      <span aria-hidden className="text-small text-muted">
        {name}
      </span>
      <span aria-hidden title={word} className="flex gap-0.5">
        {Array.from({ length: max }, (_, step) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a scale never move
            key={step}
            className={clsx("h-1 flex-1 rounded-full", step < value ? "bg-wine" : "bg-line")}
          />
        ))}
      </span>
    </li>
  );
}

type Level = 1 | 2 | 3 | 4 | 5;

/** Clamps to 1 to 5, which the API promises. */
const level = (value: number) => Math.min(STEPS, Math.max(1, Math.round(value))) as Level;

export function TasteScales({ wine }: { wine: Pick<Wine, "body" | "acidity" | "tannin" | "sweetness"> }) {
  const { t } = useTranslation();
  const [body, acidity, tannin] = [level(wine.body), level(wine.acidity), level(wine.tannin)];
  return (
    <ul aria-label={t("wine.scale.label")} className="grid grid-cols-2 gap-x-4 gap-y-2.5">
      <Scale name={t("wine.scale.body")} word={t(`wine.scale.bodyWords.${body}`)} value={body} />
      <Scale name={t("wine.scale.acidity")} word={t(`wine.scale.acidityWords.${acidity}`)} value={acidity} />
      <Scale name={t("wine.scale.tannin")} word={t(`wine.scale.tanninWords.${tannin}`)} value={tannin} />
      <Scale
        name={t("wine.scale.sweetness")}
        word={t(`wine.sweetness.${wine.sweetness}`)}
        value={sweetnessSteps[wine.sweetness]}
        max={4}
      />
    </ul>
  );
}
