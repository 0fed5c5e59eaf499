import { Trash2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/Button";

interface MemoryRow {
  key: string;
  /** The name in the label of its delete button. */
  name: string;
  words: ReactNode;
  /** Where it was learned. */
  source: ReactNode;
  onForget: () => void;
}

interface Props {
  title: string;
  rows: MemoryRow[];
  /** Gets the focus when the last row is removed. */
  onEmptied: () => void;
}

/** Moves the focus to the neighbouring row when the focused one is removed. */
function focusNeighbour(button: HTMLElement) {
  const row = button.closest("li");
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>("button");
  next?.focus();
  return next !== undefined && next !== null;
}

/** One group of insights. */
export function MemoryList({ title, rows, onEmptied }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="border-b border-control pb-1.5 font-serif text-large font-semibold">
        {title}
      </h3>
      {rows.length === 0 && <p className="py-3 text-muted">{t("taste.none")}</p>}
      <ul className="divide-y divide-line">
        {rows.map(({ key, name, words, source, onForget }) => (
          <li key={key} className="flex items-start gap-2 py-2.5">
            <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <p>{words}</p>
              <p className="text-small text-muted">{source}</p>
            </div>
            <IconButton
              label={t("taste.forget", { name })}
              size="smallIcon"
              className="-mr-1.5 text-muted hover:text-ink max-lg:size-10"
              onClick={(event) => {
                if (!focusNeighbour(event.currentTarget)) onEmptied();
                onForget();
              }}
            >
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
