import { type ReactNode, useId } from "react";
import type { Wine } from "@/api/types";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { TasteScales } from "./TasteScales";
import { Thumbs } from "./Thumbs";
import { WineLabel } from "./WineLabel";
import { bandOf, origin, style } from "./wineText";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid grid-cols-[7.5rem_1fr] gap-3 py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function WineDetails({ wine }: { wine: Wine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useId();
  return (
    <div className="relative flex flex-1 flex-col gap-5 overflow-y-auto px-6 pb-8">
      <div className="flex shrink-0 justify-center rounded-card bg-paper pt-6 pb-5">
        <WineLabel wine={wine} className="w-20" />
      </div>
      <div>
        <h2 id={name} className="font-serif text-title font-semibold [overflow-wrap:anywhere]">
          {wine.name}
        </h2>
        <p className="mt-1 text-muted">{style(wine, t)}</p>
        <p className="mt-2 text-large font-medium">{bandOf(wine, language)}</p>
      </div>
      <Thumbs wine={wine} describedBy={name} spelledOut />
      <TasteScales wine={wine} />
      <dl className="divide-y divide-line border-y border-line">
        <Fact name={t("wine.origin")}>{origin(wine)}</Fact>
        <Fact name={t("wine.producer")}>{wine.producer}</Fact>
        <Fact name={t("wine.vintage")}>{wine.vintage}</Fact>
        <Fact name={t("wine.grapes")}>{wine.grapes.join(", ")}</Fact>
        <Fact name={t("wine.aromas")}>{wine.aromas.join(", ")}</Fact>
        <Fact name={t("wine.goesWith")}>{wine.dishes.join(", ")}</Fact>
        <Fact name={t("wine.occasions")}>{wine.occasions.join(", ")}</Fact>
        <Fact name={t("wine.serving")}>{t("wine.temperature", wine.serving_temperature)}</Fact>
      </dl>
    </div>
  );
}
