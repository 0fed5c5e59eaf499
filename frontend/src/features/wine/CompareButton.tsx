import { Check } from "lucide-react";
import type { WineCard } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { isFull, toggleCompared, useCompared } from "./compared";

/** Chooses a wine to be compared with others of its chat. */
export function CompareButton({ wine }: { wine: WineCard }) {
  const { t } = useTranslation();
  const { wines } = useCompared();
  const chosen = wines.some(({ id }) => id === wine.id);
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t("wine.compareNamed", { name: wine.name })}
      aria-pressed={chosen}
      aria-disabled={!chosen && isFull(wines)}
      className="-my-2 -ml-3 self-start justify-self-start text-muted"
      onClick={() => toggleCompared(wine)}
    >
      {chosen && <Check aria-hidden className="size-4" />}
      {t("wine.compare")}
    </Button>
  );
}
