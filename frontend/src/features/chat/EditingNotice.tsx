import { Pencil } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";

/** Says above the field that it holds a message that was sent before. */
export function EditingNotice({ id, onCancel }: { id: string; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="mb-2 flex items-center gap-2 px-3 text-small text-muted">
      <Pencil aria-hidden className="size-3.5 shrink-0" />
      <p id={id} className="min-w-0 flex-1">
        {t("chat.versions.editing")}
      </p>
      <Button look="link" size="inline" className="text-small" onClick={onCancel}>
        {t("chat.versions.cancel")}
      </Button>
    </div>
  );
}
