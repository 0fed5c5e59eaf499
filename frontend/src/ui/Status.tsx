import { Button } from "./Button";

/** Something could not be shown; says so where it would have stood and offers another try. */
export function LoadFailed({ text, retryLabel, onRetry }: { text: string; retryLabel: string; onRetry: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 px-3 py-4">
      <p className="text-muted">{text}</p>
      <Button look="secondary" size="small" onClick={onRetry}>
        {retryLabel}
      </Button>
    </div>
  );
}

/** Tells assistive technology that the skeletons around it are a wait. */
export function Loading({ label }: { label: string }) {
  return (
    <p role="status" className="sr-only">
      {label}
    </p>
  );
}
