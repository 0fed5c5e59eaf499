import { RotateCcw } from "lucide-react";
import type { Message } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";

interface Props {
  message: Message;
  onRetry?: (messageId: string) => void;
}

export function UnfinishedNote({ message: { id, status }, onRetry }: Props) {
  const { t } = useTranslation();
  if (status !== "interrupted" && status !== "failed") return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
      <p>{t(`chat.${status}`)}</p>
      {onRetry && (
        <Button look="secondary" size="small" onClick={() => onRetry(id)}>
          <RotateCcw aria-hidden className="size-3.5" />
          {t("chat.again")}
        </Button>
      )}
    </div>
  );
}
