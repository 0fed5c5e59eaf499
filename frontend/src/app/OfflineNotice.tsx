import { WifiOff } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { useOnline } from "@/ui/browser";
import { useStoredChats } from "./offline/storedChats";

export function OfflineNotice() {
  const { t } = useTranslation();
  const online = useOnline();
  const isStored = useStoredChats(({ state }) => state === "shown");
  return (
    <div role="status">
      {(!online || isStored) && (
        <p className="flex items-center justify-center gap-2 bg-blush px-4 py-2 text-small">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t(isStored && online ? "app.unreachable.stored" : "app.offline")}
        </p>
      )}
    </div>
  );
}
