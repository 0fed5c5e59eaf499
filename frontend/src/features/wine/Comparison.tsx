import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { WineCard } from "@/api/types";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { Modal, ModalClose, ModalTitle } from "@/ui/Modal";
import { ScaleSteps, scalesOf } from "./TasteScales";
import { WineLabel } from "./WineLabel";
import { whenThisOne } from "./whenThisOne";
import { bandOf, origin, style } from "./wineText";

interface Props {
  wines: WineCard[];
  open: boolean;
  onClose: () => void;
}

const MOST_DISHES = 3;

/** Two or three wines side by side. */
export function Comparison({ wines, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal open={open} onClose={onClose} className="max-w-220">
      <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
        <ModalTitle className="text-large font-semibold">{t("compare.title")}</ModalTitle>
        <ModalClose aria-label={t("app.close")} className={buttonStyle({ look: "quiet", size: "icon" })}>
          <X aria-hidden className="size-5" />
        </ModalClose>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach it */}
      <section aria-label={t("compare.table")} tabIndex={0} className="overflow-auto -outline-offset-2">
        <Table wines={wines} />
      </section>
    </Modal>
  );
}

function Row({ name, wines, children }: { name: string; wines: WineCard[]; children: (wine: WineCard) => ReactNode }) {
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="sticky left-0 bg-surface py-2.5 pr-3 pl-5 text-left font-normal text-muted">
        {name}
      </th>
      {wines.map((wine) => (
        <td key={wine.id} className="py-2.5 pr-5">
          {children(wine)}
        </td>
      ))}
    </tr>
  );
}

function Table({ wines }: { wines: WineCard[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scales = new Map(wines.map((wine) => [wine.id, scalesOf(wine, t)]));
  return (
    <table className="w-full table-fixed border-collapse text-small sm:text-base">
      <colgroup>
        <col className="w-30 sm:w-36" />
        {wines.map(({ id }) => (
          <col key={id} className="w-47 sm:w-auto" />
        ))}
      </colgroup>
      <thead>
        <tr className="align-bottom">
          <td className="sticky left-0 bg-surface" />
          {wines.map((wine) => (
            <th key={wine.id} scope="col" className="pt-4 pr-5 pb-3 text-left align-top font-normal">
              <WineLabel wine={wine} className="mb-3 w-12" />
              <span className="font-serif text-large leading-snug font-semibold [overflow-wrap:anywhere]">
                {wine.name}
              </span>
              {wine.producer && (
                <span className="block text-small">{[wine.producer, wine.vintage].filter(Boolean).join(", ")}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name={t("compare.when")} wines={wines}>
          {(wine) => whenThisOne(wine, wines, t)}
        </Row>
        <Row name={t("wine.filterPrice")} wines={wines}>
          {(wine) => <span className="font-medium">{bandOf(wine, language)}</span>}
        </Row>
        {(["body", "acidity", "tannin", "sweetness"] as const).map((scale, at) => (
          <Row key={scale} name={t(`wine.scale.${scale}`)} wines={wines}>
            {({ id }) => {
              const shown = scales.get(id)?.[at];
              return (
                shown && (
                  <>
                    <span className="block pb-1.5">{shown.word}</span>
                    <ScaleSteps {...shown} />
                  </>
                )
              );
            }}
          </Row>
        ))}
        <Row name={t("compare.style")} wines={wines}>
          {(wine) => style(wine, t)}
        </Row>
        <Row name={t("wine.grapes")} wines={wines}>
          {(wine) => wine.grapes.join(", ")}
        </Row>
        <Row name={t("wine.origin")} wines={wines}>
          {origin}
        </Row>
        <Row name={t("wine.serving")} wines={wines}>
          {(wine) => t("wine.temperature", wine.serving_temperature)}
        </Row>
        <Row name={t("wine.goesWith")} wines={wines}>
          {(wine) => wine.dishes.slice(0, MOST_DISHES).join(", ")}
        </Row>
      </tbody>
    </table>
  );
}
