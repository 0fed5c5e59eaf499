import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./Button";

const THANKS_MS = 2000;

interface Props {
  text: string;
  label: string;
  /** The label for a moment after it was copied. */
  doneLabel: string;
}

/** Copies a text to the clipboard; absent where there is none. */
export function CopyButton({ text, label, doneLabel }: Props) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), THANKS_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );

  // The clipboard exists only in a secure context.
  if (!navigator.clipboard) return null;
  const Icon = copied ? Check : Copy;
  return (
    <IconButton label={copied ? doneLabel : label} size="smallIcon" className="text-muted" onClick={copy}>
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
