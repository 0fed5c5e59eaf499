import "@/i18n/tasteWords";
import { useState } from "react";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { SidePanel } from "@/ui/SidePanel";
import { TasteQuestions } from "./TasteQuestions";

/** Offers the questions of the first visit; the chat stays usable beside it. */
export default function FirstQuestions({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section
      aria-label={t("taste.questions.title")}
      className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-blush py-2 pr-2 pl-4"
    >
      <p className="min-w-56 flex-1">{t("taste.questions.offer")}</p>
      <div className="flex gap-1">
        <Button size="small" onClick={() => setOpen(true)}>
          {t("taste.questions.answer")}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t("taste.questions.skip")}
        </Button>
      </div>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        side="right"
        label={t("taste.questions.title")}
        className="w-120 border-l border-line bg-surface"
      >
        <TasteQuestions onClose={() => setOpen(false)} onDone={onDone} />
      </SidePanel>
    </section>
  );
}
