import { Field as Base } from "@base-ui/react/field";
import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

export const inputStyle =
  "w-full min-h-11 rounded-control border border-control bg-surface px-3 text-large text-ink placeholder:text-muted aria-invalid:border-wine aria-invalid:border-2 lg:text-base";

interface Props extends ComponentProps<typeof Base.Control> {
  label: string;
  aside?: string;
  hint?: string;
  error?: ReactNode;
  /** Placed inside the field, at its end. */
  end?: ReactNode;
}

export function Field({ label, aside, hint, error, end, className, ...control }: Props) {
  return (
    <Base.Root invalid={error !== undefined} className={clsx("flex flex-col gap-1.5", className)}>
      <Base.Label className="font-medium">
        {label}
        {aside && <span className="font-normal text-muted"> ({aside})</span>}
      </Base.Label>
      <div className="relative">
        <Base.Control className={clsx(inputStyle, end && "pr-12")} {...control} />
        {end && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
      {hint && <Base.Description className="text-small text-muted">{hint}</Base.Description>}
      <Base.Error match={error !== undefined} className="text-small font-medium text-wine">
        {error}
      </Base.Error>
    </Base.Root>
  );
}
