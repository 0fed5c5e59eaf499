import "@/i18n/compareWords";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "@/i18n/translation";
import { Button, IconButton } from "@/ui/Button";
import { Comparison } from "./Comparison";
import { clearCompared, useCompared } from "./compared";

interface Props {
  /** Called when the button that had the focus is gone. */
  onCleared: () => void;
}

/** Says which wines are chosen, and opens their comparison. */
export function CompareBar({ onCleared }: Props) {
  const { t } = useTranslation();
  const { wines } = useCompared();
  const [open, setOpen] = useState(false);
  const isEnough = wines.length > 1;
  const clear = () => {
    clearCompared();
    onCleared();
  };
  return (
    <section
      aria-label={t("compare.title")}
      className="mb-2 flex items-center gap-2 rounded-card border border-line bg-surface py-1.5 pr-1.5 pl-4"
    >
      <div className="min-w-0 flex-1">
        <p role="status" className="text-small font-medium">
          {t("compare.chosen", { count: wines.length })}
        </p>
        <p className="truncate text-small text-muted">
          {isEnough ? wines.map(({ name }) => name).join(" · ") : t("compare.more")}
        </p>
      </div>
      <Button size="small" aria-disabled={!isEnough} onClick={() => isEnough && setOpen(true)}>
        {t("compare.open")}
      </Button>
      <IconButton label={t("compare.clear")} size="smallIcon" className="text-muted" onClick={clear}>
        <X aria-hidden className="size-4" />
      </IconButton>
      <Comparison wines={wines} open={open} onClose={() => setOpen(false)} />
    </section>
  );
}
