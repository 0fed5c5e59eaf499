import { Search } from "lucide-react";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useTranslation } from "@/i18n/translation";
import { isComposing } from "@/ui/keyboard";
import { LoadFailed } from "@/ui/Status";
import { isNamed, type PaletteGroup, type PaletteItem } from "./items";
import { optionId, PaletteOptions } from "./PaletteOptions";
import { usePaletteActions } from "./usePaletteActions";
import { useFoundChats, useRecentChats } from "./usePaletteChats";

interface Props {
  field: RefObject<HTMLInputElement | null>;
  onChoose: (item: PaletteItem) => void;
}

/** Where a key leads from a place in a list; null for keys that lead nowhere. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/** One field over recent chats, found chats and actions. The focus stays in it, and the keys choose from the list. */
export function Palette({ field, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState("");
  const [activeId, setActiveId] = useState<string | null>(null);
  const words = text.trim();
  const recent = useRecentChats();
  const actions = usePaletteActions().filter(({ label }) => words === "" || isNamed(label, words));
  const found = useFoundChats(words);

  const chats: PaletteGroup =
    words === ""
      ? { id: "recent", title: t("palette.recent"), items: recent }
      : { id: "chats", title: t("palette.chats"), items: found.items };
  const named: PaletteGroup = { id: "actions", title: t("palette.actions"), items: actions };
  // What is found comes later, and may not move what is marked already.
  const groups = (words === "" ? [chats, named] : [named, chats]).filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const at = Math.max(
    items.findIndex(({ id }) => id === activeId),
    0,
  );
  const active = items[at];

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" && active) {
      event.preventDefault();
      return onChoose(active);
    }
    const place = placeAfter(event.key, at, items.length);
    const next = place === null ? undefined : items[place];
    if (!next) return;
    event.preventDefault();
    setActiveId(next.id);
  };

  const isEmpty = items.length === 0;
  const status = found.isSearching
    ? t("palette.searching")
    : isEmpty && !found.isFailed
      ? t("palette.noHits", { query: words })
      : null;

  return (
    <>
      <div className="relative shrink-0 border-b border-line">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-5 size-4.5 -translate-y-1/2 text-muted"
        />
        <input
          ref={field}
          role="combobox"
          aria-label={t("palette.label")}
          aria-autocomplete="list"
          aria-expanded={!isEmpty}
          aria-controls={isEmpty ? undefined : list}
          aria-activedescendant={active && optionId(list, active)}
          placeholder={t("palette.placeholder")}
          value={text}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="go"
          onChange={(event) => {
            setText(event.target.value);
            setActiveId(null);
          }}
          onKeyDown={onKeyDown}
          className="min-h-14 w-full bg-transparent pr-5 pl-13 text-large outline-none placeholder:text-muted"
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col p-2">
        {!isEmpty && (
          <PaletteOptions
            id={list}
            label={t("palette.label")}
            groups={groups}
            active={active}
            onPoint={(item) => setActiveId(item.id)}
            onChoose={onChoose}
          />
        )}
        <div role="status">
          {status && <p className="px-3 py-3 text-muted [overflow-wrap:anywhere]">{status}</p>}
          {words !== "" && !status && !found.isFailed && (
            <p className="sr-only">{t("palette.found", { count: items.length })}</p>
          )}
        </div>
        {found.isFailed && (
          <LoadFailed text={t("palette.failed")} retryLabel={t("app.tryAgain")} onRetry={found.retry} />
        )}
      </div>
    </>
  );
}
