import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import type { WineCard as Recommendation, Wine } from "@/api/types";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { TasteScales } from "./TasteScales";
import { Thumbs } from "./Thumbs";
import { WineLabel } from "./WineLabel";
import { WineLink } from "./WineLink";
import { bandOf, origin, style } from "./wineText";

interface Props {
  wine: Wine & Partial<Pick<Recommendation, "reason" | "repeat">>;
  /** The heading level of the name. */
  heading: "h2" | "h3";
  readOnly?: boolean;
  className?: string;
  /** A line at the foot of the card. */
  children?: ReactNode;
}

function Head({ wine, heading: Heading, readOnly, id }: Pick<Props, "wine" | "heading" | "readOnly"> & { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="relative flex items-start gap-3">
      <WineLabel wine={wine} className="-mt-0.5 w-12 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <Heading id={id} className="font-serif text-large leading-snug font-semibold [overflow-wrap:anywhere]">
          {readOnly ? (
            wine.name
          ) : (
            <WineLink
              wine={wine}
              className="after:absolute after:inset-0 hover:text-wine hover:underline hover:decoration-1 hover:underline-offset-4"
            />
          )}
        </Heading>
        {wine.producer && <p className="text-small">{[wine.producer, wine.vintage].filter(Boolean).join(", ")}</p>}
        <p className="text-small text-muted">{origin(wine)}</p>
        <p className="text-small text-muted">{wine.grapes.join(", ")}</p>
        <p className="text-small text-muted">{style(wine, t)}</p>
        <p className="mt-1 font-medium">{bandOf(wine, language)}</p>
      </div>
    </div>
  );
}

export function WineCard({ wine, heading, readOnly, className, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const dish = wine.dishes[0];
  return (
    <article
      aria-labelledby={id}
      className={clsx("flex flex-col gap-4 rounded-card border border-line bg-surface p-4", className)}
    >
      <Head wine={wine} heading={heading} readOnly={readOnly} id={id} />
      {(wine.repeat || wine.reason) && (
        <div className="flex flex-col gap-1.5">
          {wine.repeat && <p className="text-small font-medium text-gold">{t(`wine.${wine.repeat}`)}</p>}
          {wine.reason && <p className="leading-normal">{wine.reason}</p>}
        </div>
      )}
      <TasteScales wine={wine} />
      <div className="flex items-center justify-between gap-2 border-t border-line pt-3">
        <p className="text-small">
          {dish && (
            <>
              <span className="text-muted">{t("wine.goesWith")}: </span>
              {dish}
            </>
          )}
        </p>
        {!readOnly && <Thumbs wine={wine} describedBy={id} />}
      </div>
      {children}
    </article>
  );
}
