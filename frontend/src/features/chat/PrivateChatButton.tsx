import { EyeOff } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { useNewChat } from "./useNewChat";

const privateOpening = { isPrivate: true };

/** Opens a private chat, which neither reads nor adds insights. */
export function PrivateChatButton() {
  const { t } = useTranslation();
  const { open, busy } = useNewChat(privateOpening);
  return (
    <Button
      look="quiet"
      aria-disabled={busy}
      title={t("chat.privateHint")}
      className="justify-start px-3"
      onClick={open}
    >
      <EyeOff aria-hidden className="size-4.5 text-muted" />
      {t("chat.privateChat")}
    </Button>
  );
}
