import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { type ComponentProps, type FocusEvent, type ReactNode, useRef, useState } from "react";

export const MenuRoot = Base.Root;

const item =
  "flex min-h-10 w-full items-center gap-3 rounded-control px-3 outline-none select-none data-highlighted:bg-blush data-disabled:opacity-50";

interface PopupProps {
  children: ReactNode;
  anchor?: Element | null;
  side?: "top" | "bottom";
  align?: "start" | "end";
  finalFocus?: ComponentProps<typeof Base.Popup>["finalFocus"];
  /** For a menu without a trigger that was opened by keyboard: moves the focus to the first item. */
  startsAtFirst?: boolean;
}

export function MenuPopup({
  children,
  anchor,
  side = "bottom",
  align = "start",
  finalFocus,
  startsAtFirst = false,
}: PopupProps) {
  // Rendered beside its trigger and not at the end of the body, so that it stays in the same landmark.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const isNew = useRef(startsAtFirst);
  const goToFirst = ({ target, currentTarget }: FocusEvent) => {
    if (!isNew.current || target !== currentTarget) return;
    isNew.current = false;
    currentTarget.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  };
  return (
    <>
      <div ref={setPlace} className="contents" />
      <Base.Portal container={place}>
        <Base.Positioner
          positionMethod="fixed"
          className="z-50 outline-none"
          {...{ anchor, side, align }}
          sideOffset={6}
        >
          <Base.Popup
            finalFocus={finalFocus}
            onFocus={goToFirst}
            className="max-h-(--available-height) min-w-52 overflow-y-auto rounded-card border border-line bg-surface p-1.5 shadow-lift outline-none transition-opacity duration-150 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </>
  );
}

export function MenuItem({ className, ...props }: ComponentProps<typeof Base.Item>) {
  return <Base.Item className={clsx(item, className)} {...props} />;
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

export function MenuChoice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(chosen) => onChoose(chosen as Value)}>
      <Base.GroupLabel className="px-3 pt-2 pb-1 text-small text-muted">{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} lang={option.lang} closeOnClick className={item}>
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator>
            <Check aria-hidden className="size-4 text-wine" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
