import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/Button";

const THANKS_MS = 2000;

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
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
    <IconButton label={t(copied ? "chat.copied" : "chat.copy")} size="smallIcon" className="text-muted" onClick={copy}>
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
