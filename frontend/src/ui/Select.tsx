import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

interface Props extends ComponentProps<"select"> {
  label: string;
}

/** A styled native select, which phones and screen readers handle best. */
export function Select({ label, className, children, ...props }: Props) {
  return (
    <span className={clsx("relative inline-flex", className)}>
      <select
        aria-label={label}
        className="min-h-10 w-full cursor-pointer appearance-none truncate rounded-control border border-control bg-surface py-2 pr-9 pl-3 text-large text-ink lg:text-base hover:bg-blush aria-invalid:border-2 aria-invalid:border-wine"
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
