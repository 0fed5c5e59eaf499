import { useState } from "react";
import type { InsightDraft, InsightPreview, InsightPreviewItem } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";
import { EventDay } from "./EventDay";

interface Props {
  preview: InsightPreview;
  saving: boolean;
  problem: string | null;
  onAgain: () => void;
  onKeep: (drafts: InsightDraft[]) => void;
}

const draft = ({ kind, text, wine, holder, time }: InsightPreviewItem): InsightDraft => ({
  kind,
  text,
  wine_id: wine?.id ?? null,
  holder: holder?.code ?? null,
  time,
});

/** What was understood of pasted notes, line by line, to keep or leave. */
export function ImportPreview({ preview: { lines, not_understood: unread }, saving, problem, onAgain, onKeep }: Props) {
  const { t } = useTranslation();
  const items = lines.flatMap((line) => line.insights);
  const [left, setLeft] = useState(() => new Set(items.filter((item) => item.known)));
  const kept = items.filter((item) => !left.has(item));
  const set = (item: InsightPreviewItem, keep: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (keep) next.delete(item);
      else next.add(item);
      return next;
    });
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 pb-4">
        <p role="status" className="text-muted">
          {t(items.length > 0 ? "taste.import.found" : "taste.import.nothing")}
        </p>
        <ul className="divide-y divide-line">
          {lines.map(({ line, insights }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may be there twice, and the list never changes
            <li key={row} className="py-3 [overflow-wrap:anywhere]">
              <q className="text-small text-muted">{line}</q>
              {insights.length === 0 && <p>{t("taste.import.repeats")}</p>}
              {insights.map((item) => (
                <Checkbox
                  key={`${item.kind} ${item.text} ${item.holder ?? ""}`}
                  label={<Item item={item} />}
                  checked={!left.has(item)}
                  onChange={(keep) => set(item, keep)}
                />
              ))}
            </li>
          ))}
        </ul>
        {unread.length > 0 && (
          <details className="text-muted">
            <summary className="min-h-8 cursor-pointer">{t("taste.import.unread", { count: unread.length })}</summary>
            <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
              {[...new Set(unread)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line p-4">
        {problem && (
          <p role="alert" className="w-full font-medium text-wine">
            {problem}
          </p>
        )}
        {items.length > 0 && (
          <Button disabled={saving || kept.length === 0} onClick={() => onKeep(kept.map(draft))}>
            {t("taste.import.keep", { count: kept.length })}
          </Button>
        )}
        <Button look="secondary" disabled={saving} onClick={onAgain}>
          {t("taste.import.again")}
        </Button>
      </div>
    </>
  );
}

function Item({ item: { kind, text, holder, time, known } }: { item: InsightPreviewItem }) {
  const { t } = useTranslation();
  const about = [holder?.name, known && t("taste.import.known")].filter(Boolean);
  return (
    <span>
      <span className="text-muted">{t(`taste.import.kinds.${kind}`)}:</span> {text}
      {time && <EventDay time={time} />}{" "}
      {about.length > 0 && <span className="text-muted">{`· ${about.join(", ")}`}</span>}
    </span>
  );
}
