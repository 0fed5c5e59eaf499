import { clsx } from "clsx";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "@/i18n/translation";
import { isComposing } from "@/ui/keyboard";
import { isTitle, tidyTitle } from "./sessionTitle";

interface Props {
  title: string;
  onSave: (title: string) => void;
  /** Called when the title stays as it is. */
  onCancel: () => void;
  className?: string;
}

export function RenameForm({ title, onSave, onCancel, className }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(title);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const hint = useId();
  const valid = isTitle(text);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const finish = (save: boolean) => {
    if (done.current) return;
    done.current = true;
    const tidy = tidyTitle(text);
    if (save && tidy !== title) onSave(tidy);
    else onCancel();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    // The same key press would activate the button that gets the focus next.
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" && valid) finish(true);
    if (event.key !== "Escape") return;
    // Escape would also close the drawer around it.
    event.stopPropagation();
    finish(false);
  };

  const onBlur = (event: FocusEvent) => {
    // Blur because the browser window lost the focus does not end renaming.
    if (event.relatedTarget || document.hasFocus()) finish(valid);
  };

  return (
    <div className={clsx("relative", className)}>
      <input
        ref={input}
        aria-label={t("history.titleLabel")}
        aria-invalid={!valid}
        aria-describedby={valid ? undefined : hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        autoComplete="off"
        className="w-full rounded-control border border-control bg-surface px-2 py-1.25 aria-invalid:border-2 aria-invalid:border-wine"
      />
      {!valid && (
        <p
          id={hint}
          role="alert"
          className="absolute top-full left-0 z-10 mt-1 rounded-control border border-line bg-surface px-2 py-1 text-small font-medium text-wine shadow-lift"
        >
          {t("history.titleRule")}
        </p>
      )}
    </div>
  );
}
