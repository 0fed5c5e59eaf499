import { clsx } from "clsx";
import { Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "@/i18n/translation";
import { IconButton } from "@/ui/Button";
import { useMarkedInsights } from "./useMarkedInsights";

interface TasteRow {
  key: string;
  /** The name in the label of its delete button. */
  name: string;
  words: ReactNode;
  /** Where it was learned. */
  source: ReactNode;
  /** Whether it holds no longer. */
  ended?: boolean;
  /** What to change it with. */
  editor?: (close: () => void) => ReactNode;
  onForget: () => void;
}

interface Props {
  title: string;
  rows: TasteRow[];
  /** Gets the focus when the last row is removed. */
  onEmptied: () => void;
}

/** Moves the focus to the neighbouring row when the focused one is removed. */
function focusNeighbour(button: HTMLElement) {
  const row = button.closest("li");
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>("button:last-of-type");
  next?.focus();
  return next !== undefined && next !== null;
}

/** One section of the taste profile: insights of a kind, or the ratings. */
export function TasteSection({ title, rows, onEmptied }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [edited, setEdited] = useState<string | null>(null);
  const marked = useMarkedInsights();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="border-b border-control pb-1.5 font-serif text-large font-semibold">
        {title}
      </h3>
      {rows.length === 0 && <p className="py-3 text-muted">{t("taste.none")}</p>}
      <ul className="divide-y divide-line">
        {rows.map(({ key, name, words, source, ended, editor, onForget }) => (
          <li
            key={key}
            id={key}
            className={clsx(
              "flex items-start gap-2 py-2.5",
              marked.has(key) && "-ml-3.5 border-l-2 border-l-gold pl-3",
            )}
          >
            <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {editor && edited === key ? (
                editor(() => setEdited(null))
              ) : (
                <p className={clsx(ended && "text-muted")}>{words}</p>
              )}
              <p className="text-small text-muted">{source}</p>
            </div>
            {editor && edited !== key && (
              <IconButton
                label={t("taste.edit", { name })}
                size="smallIcon"
                className="text-muted hover:text-ink max-lg:size-10"
                onClick={() => setEdited(key)}
              >
                <Pencil aria-hidden className="size-4" />
              </IconButton>
            )}
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
