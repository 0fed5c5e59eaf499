import { clsx } from "clsx";
import { useEffect } from "react";
import { shortcuts } from "@/app/shortcuts";
import { Snippet } from "@/features/history/Snippet";
import { Keys } from "@/ui/Keys";
import type { PaletteGroup, PaletteItem } from "./items";

interface Props {
  id: string;
  label: string;
  groups: PaletteGroup[];
  /** The item that Enter chooses. */
  active: PaletteItem | undefined;
  onPoint: (item: PaletteItem) => void;
  onChoose: (item: PaletteItem) => void;
}

export const optionId = (listId: string, item: PaletteItem) => `${listId}-${item.id}`;

export function PaletteOptions({ id, label, groups, active, onPoint, onChoose }: Props) {
  const activeId = active && optionId(id, active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <div id={id} role="listbox" aria-label={label} className="flex min-h-0 flex-col gap-1 overflow-y-auto">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <p id={`${id}-${group.id}`} className="px-3 pt-2 pb-1 text-small font-medium text-muted">
            {group.title}
          </p>
          {group.items.map((item) => (
            <Option
              key={item.id}
              id={optionId(id, item)}
              item={item}
              isActive={item.id === active?.id}
              onPoint={onPoint}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Pick<Props, "onPoint" | "onChoose"> {
  id: string;
  item: PaletteItem;
  isActive: boolean;
}

function Option({ id, item, isActive, onPoint, onChoose }: OptionProps) {
  const { icon: Icon, sign, label, detail, snippet, keys } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={() => !isActive && onPoint(item)}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
      className={clsx(
        "relative flex min-h-10 scroll-my-2 flex-col justify-center rounded-control px-3 py-1.5",
        isActive && "bg-blush",
      )}
    >
      {isActive && <span aria-hidden className="absolute inset-y-2 left-0 w-0.75 rounded-full bg-wine" />}
      <span className="flex items-center gap-3">
        {Icon && <Icon aria-hidden className="size-4 shrink-0 text-muted" />}
        {sign && (
          <span aria-hidden className="w-4 shrink-0 text-center text-[0.6875rem] font-semibold text-muted uppercase">
            {sign}
          </span>
        )}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {detail && <span className="shrink-0 text-small text-muted">{detail}</span>}
        {keys && (
          <span aria-hidden className="shrink-0 pointer-coarse:hidden">
            <Keys combinations={shortcuts[keys]} />
          </span>
        )}
      </span>
      {snippet && <Snippet parts={snippet} />}
    </div>
  );
}
