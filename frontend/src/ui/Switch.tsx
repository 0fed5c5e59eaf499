import { clsx } from "clsx";
import { useId } from "react";

interface Props {
  label: string;
  /** What the switch does while it is on. */
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onClick={() => onChange(!checked)}
        className={clsx(
          "mt-0.5 flex h-6 w-11 shrink-0 items-center rounded-full border px-0.5 transition-colors duration-150 ease-out",
          checked ? "border-wine bg-wine" : "border-control bg-surface",
        )}
      >
        <span
          className={clsx(
            "size-4.5 rounded-full transition-transform duration-150 ease-out",
            checked ? "translate-x-5 bg-on-wine" : "bg-control",
          )}
        />
      </button>
      <div>
        <p id={`${id}-label`} className="font-medium">
          {label}
        </p>
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      </div>
    </div>
  );
}
