import { clsx } from "clsx";
import { SquarePen } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { Button, IconButton } from "@/ui/Button";
import { useNewChat } from "./useNewChat";

/** `compact` shows the icon only. */
export function NewChatButton({ compact, className }: { compact?: boolean; className?: string }) {
  const { t } = useTranslation();
  const { open, busy } = useNewChat();
  const icon = <SquarePen aria-hidden className="size-4.5" />;
  if (compact)
    return (
      <IconButton label={t("chat.newChat")} aria-disabled={busy} onClick={open} className={className}>
        {icon}
      </IconButton>
    );
  return (
    <Button aria-disabled={busy} onClick={open} className={clsx("w-full", className)}>
      {icon}
      {t("chat.newChat")}
    </Button>
  );
}
