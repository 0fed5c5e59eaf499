import { Clock } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";

interface Props {
  content: string;
  onCancel: () => void;
}

/** A message that waits until the service can be reached. */
export function QueuedMessage({ content, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <li className="flex flex-col items-end gap-1">
      <h2 className="sr-only">{t("chat.you")}</h2>
      <p className="max-w-[80%] rounded-card border border-dashed border-control px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {content}
      </p>
      <div className="flex items-center gap-2 text-small text-muted print:hidden">
        <Clock aria-hidden className="size-4 shrink-0" />
        <p role="status">{t("chat.queued")}</p>
        <Button look="link" size="inline" className="text-small" onClick={onCancel}>
          {t("chat.cancelQueued")}
        </Button>
      </div>
    </li>
  );
}
