import { Button } from "./Button";

/** An error in place of content that could not be loaded, with a button to retry. */
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

/** Announces to assistive technology that the skeletons around it stand for content that loads. */
export function Loading({ label }: { label: string }) {
  return (
    <p role="status" className="sr-only">
      {label}
    </p>
  );
}
